package io.loquent.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/** A page of phone numbers as Twilio publishes it: all its addresses are relative. */
final class PhoneNumberPageJson {

    private PhoneNumberPageJson() {}

    static JsonObject of(AccountOnFile account, PhoneNumberPage page) {
        var numbers = Json.createArrayBuilder();
        page.numbers().forEach(number -> numbers.add(PhoneNumberJson.of(account, number)));

        var list = TwilioResources.ACCOUNTS + account.sid() + "/IncomingPhoneNumbers.json?PageSize="
                + page.request().size() + "&Page=";
        var current = page.request().number();
        return Json.createObjectBuilder()
                .add("incoming_phone_numbers", numbers)
                .add("page", current)
                .add("page_size", page.request().size())
                .add("start", page.start())
                .add("end", page.end())
                .add("uri", uri(list, current, page.request().token()))
                .add("first_page_uri", uri(list, 0, ""))
                .add("next_page_uri", page.hasNext() ? uri(list, current + 1, page.nextToken()) : JsonValue.NULL)
                .add(
                        "previous_page_uri",
                        page.hasPrevious() ? uri(list, Math.max(0, current - 1), page.previousToken()) : JsonValue.NULL)
                .build();
    }

    private static JsonString uri(String list, int page, String token) {
        return Json.createValue(list + page + (token.isEmpty() ? "" : "&PageToken=" + token));
    }
}
