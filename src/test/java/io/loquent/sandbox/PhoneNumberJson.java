package io.loquent.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/**
 * A phone number as Twilio publishes it, every property included.
 *
 * @see <a href="https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource">IncomingPhoneNumber</a>
 */
final class PhoneNumberJson {

    private PhoneNumberJson() {}

    static JsonObject of(AccountOnFile account, SandboxPhoneNumber number) {
        return Json.createObjectBuilder()
                .add("sid", number.sid())
                .add("account_sid", account.sid())
                .add("phone_number", number.phoneNumber())
                .add("friendly_name", number.friendlyName())
                .add("capabilities", capabilities(number))
                .add("type", "local")
                .add("status", "in-use")
                .add("origin", "twilio")
                .add("beta", false)
                .add("api_version", "2010-04-01")
                .add("date_created", AccountJson.CREATED)
                .add("date_updated", AccountJson.UPDATED)
                .add("address_requirements", "none")
                .addNull("address_sid")
                .addNull("bundle_sid")
                .addNull("identity_sid")
                .addNull("trunk_sid")
                .add("emergency_status", "Inactive")
                .addNull("emergency_address_sid")
                .add("emergency_address_status", "unregistered")
                .add("sms_application_sid", "")
                .add("sms_url", "")
                .add("sms_method", "POST")
                .add("sms_fallback_url", "")
                .add("sms_fallback_method", "POST")
                .add("status_callback", "")
                .add("status_callback_method", "POST")
                .add("voice_application_sid", "")
                .add("voice_caller_id_lookup", false)
                .add("voice_receive_mode", "voice")
                .addNull("voice_url")
                .add("voice_method", "POST")
                .addNull("voice_fallback_url")
                .add("voice_fallback_method", "POST")
                .add(
                        "uri",
                        TwilioResources.ACCOUNTS + account.sid() + "/IncomingPhoneNumbers/" + number.sid() + ".json")
                .build();
    }

    private static JsonObject capabilities(SandboxPhoneNumber number) {
        return Json.createObjectBuilder()
                .add("voice", number.voice())
                .add("sms", number.sms())
                .add("mms", number.mms())
                .add("fax", false)
                .build();
    }
}
