package io.loquent.twilio;

import java.util.regex.Pattern;

/**
 * A Twilio Account SID: {@code AC} and 32 hex digits. One in hand is always well-formed.
 *
 * @see <a href="https://www.twilio.com/docs/glossary/what-is-a-sid">Twilio: what is a SID</a>
 */
public record AccountSid(String value) {
    private static final Pattern FORM = Pattern.compile("AC[0-9a-fA-F]{32}");
    private static final String MASK = "\u2022".repeat(8);
    private static final int SHOWN_DIGITS = 4;

    public AccountSid {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("Not an Account SID");
        }
    }

    public static AccountSid of(String text) {
        return new AccountSid(text);
    }

    public static boolean isWellFormed(String text) {
        return text != null && FORM.matcher(text).matches();
    }

    /** Whether both name one account: the hex digits mean the same in capitals. */
    public boolean isOfSameAccount(AccountSid other) {
        return value.equalsIgnoreCase(other.value);
    }

    /** The only form that is shown: {@code AC}, eight bullets (U+2022), the last four digits. */
    public String masked() {
        return "AC" + MASK + value.substring(value.length() - SHOWN_DIGITS);
    }

    /** Masked, so that a log line cannot carry it whole. */
    @Override
    public String toString() {
        return masked();
    }
}
