package io.loquent.settings.rest;

import io.loquent.organization.AccountFacts;
import io.loquent.problem.rest.JsonTime;
import io.loquent.settings.Settings;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.time.OffsetDateTime;

/** The settings as JSON; what is not known is null. */
public final class SettingsJson {
    /** NB: kept, because {@code Json} looks for its provider through all archives on each call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private SettingsJson() {}

    public static String of(Settings settings) {
        AccountFacts account = settings.account();
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("organization", settings.organization())
                .add("byo_twilio", settings.byoTwilio());
        add(json, "twilio_account_sid", settings.twilioAccountSid());
        add(json, "twilio_account_name", account.name());
        add(json, "twilio_account_status", account.status());
        add(json, "twilio_account_type", account.type());
        add(json, "twilio_subaccount", account.subaccount());
        add(json, "twilio_phone_numbers", account.phoneNumbers());
        add(json, "twilio_connected_at", account.connectedAt());
        add(json, "twilio_connected_by", account.connectedBy());
        add(json, "twilio_verified_at", account.verifiedAt());
        add(json, "twilio_verification", account.verification());
        add(json, "twilio_shared_account_available", settings.sharedAccountAvailable());
        add(json, "twilio_roll_back_sid", settings.rollBackSid());
        add(json, "twilio_roll_back_until", settings.rollBackUntil());
        return json.build().toString();
    }

    /** Times as RFC 3339 in UTC; numbers and truth values as themselves. */
    private static void add(JsonObjectBuilder json, String name, Object value) {
        if (value == null) {
            json.addNull(name);
        } else if (value instanceof Boolean truth) {
            json.add(name, truth);
        } else if (value instanceof Integer number) {
            json.add(name, number);
        } else if (value instanceof OffsetDateTime time) {
            json.add(name, JsonTime.of(time));
        } else {
            json.add(name, value.toString());
        }
    }
}
