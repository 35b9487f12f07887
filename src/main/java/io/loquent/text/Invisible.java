package io.loquent.text;

import java.util.regex.Pattern;

/**
 * Characters that show nothing: control, format, surrogate and separator characters. In what strangers say they could forge
 * a line of a log, hide text or turn its direction around.
 */
public final class Invisible {
    private static final Pattern CHARACTERS = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private Invisible() {}

    public static boolean isIn(String text) {
        return CHARACTERS.matcher(text).find();
    }

    /** The text on one line, with a U+FFFD where something invisible was. */
    public static String replacedIn(String text) {
        return CHARACTERS.matcher(text).replaceAll("\uFFFD");
    }
}
