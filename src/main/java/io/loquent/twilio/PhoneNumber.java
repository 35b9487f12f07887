package io.loquent.twilio;

/**
 * A phone number an account holds.
 *
 * @param sid {@code PN} and 32 hex digits
 * @param phoneNumber E.164
 * @see <a href="https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource">Twilio: IncomingPhoneNumber</a>
 */
public record PhoneNumber(String sid, String phoneNumber, String friendlyName, Capabilities capabilities) {

    /** What the number can do. */
    public record Capabilities(boolean voice, boolean sms, boolean mms, boolean fax) {}
}
