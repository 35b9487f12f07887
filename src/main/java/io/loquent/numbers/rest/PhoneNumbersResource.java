package io.loquent.numbers.rest;

import io.loquent.numbers.AccountNumbers;
import io.loquent.numbers.PhoneNumbers;
import io.loquent.twilio.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;

/** {@code GET /api/twilio/phone-numbers}. */
@ApplicationScoped
@Path("/twilio/phone-numbers")
public class PhoneNumbersResource {
    /** NB: kept, because {@code Json} looks for its provider through all archives on each call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    @Inject
    private PhoneNumbers numbers;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String phoneNumbers() {
        AccountNumbers list = numbers.list();
        JsonArrayBuilder array = JSON.createArrayBuilder();
        list.phoneNumbers().forEach(number -> array.add(json(number)));
        return JSON.createObjectBuilder()
                .add("account", list.account().name().toLowerCase(Locale.ROOT))
                .add("phone_numbers", array)
                .build()
                .toString();
    }

    private static JsonObjectBuilder json(PhoneNumber number) {
        PhoneNumber.Capabilities can = number.capabilities();
        return JSON.createObjectBuilder()
                .add("sid", number.sid())
                .add("phone_number", number.phoneNumber())
                .add("friendly_name", number.friendlyName())
                .add(
                        "capabilities",
                        JSON.createObjectBuilder()
                                .add("voice", can.voice())
                                .add("sms", can.sms())
                                .add("mms", can.mms())
                                .add("fax", can.fax()));
    }
}
