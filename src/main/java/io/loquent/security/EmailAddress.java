package io.loquent.security;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name somebody signs in with, as it is stored: in lower case. One in hand can be signed in with by all means. */
public record EmailAddress(String text) {
    /**
     * One address, without a colon, which ends a name in Basic. Letters of all languages, but only the punctuation that
     * addresses have.
     */
    private static final Pattern FORM =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}@[\\p{L}\\p{M}\\p{N}.-]{1,190}");

    /**
     * Letters and marks that show nothing, so that one name could look like another: fillers, joiners and selectors.
     *
     * @see <a href="https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point">Default_Ignorable_Code_Point</a>
     */
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u3164\\uFE00-\\uFE0F\\uFFA0\\x{E0100}-\\x{E01EF}]");

    /** @param typed as somebody typed it, in any case; null is none either */
    public static Optional<EmailAddress> parse(String typed) {
        return Optional.ofNullable(typed)
                .map(text -> Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFC))
                .filter(text -> FORM.matcher(text).matches())
                .filter(text -> !INVISIBLE.matcher(text).find())
                .map(EmailAddress::new);
    }
}
