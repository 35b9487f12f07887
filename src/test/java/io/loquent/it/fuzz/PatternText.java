package io.loquent.it.fuzz;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text that fits a pattern of characters and classes of characters, each with or without a count. */
final class PatternText {
    private static final int SOME = 2;
    private static final Pattern PIECE =
            Pattern.compile("(?<set>\\[[^\\]^]+]|\\\\.|[^\\[\\]^$])(?<count>\\{(?<least>\\d+)(,\\d*)?}|[*+?])?");

    private PatternText() {}

    static String fitting(String pattern, Choice choice) {
        StringBuilder text = new StringBuilder();
        Matcher piece = PIECE.matcher(pattern);
        while (piece.find()) {
            String characters = charactersOf(piece.group("set"));
            for (int left = count(piece, choice); left > 0; left--) {
                text.append(characters.charAt(choice.upTo(characters.length() - 1)));
            }
        }
        return text.toString();
    }

    private static int count(Matcher piece, Choice choice) {
        if (piece.group("count") == null) {
            return 1;
        }
        return switch (piece.group("count").charAt(0)) {
            case '*' -> choice.upTo(SOME);
            case '+' -> 1 + choice.upTo(SOME);
            case '?' -> choice.upTo(1);
            default -> Integer.parseInt(piece.group("least"));
        };
    }

    private static String charactersOf(String set) {
        if (!set.startsWith("[")) {
            return set.startsWith("\\") ? set.substring(1) : set;
        }
        StringBuilder characters = new StringBuilder();
        for (int i = 1; i < set.length() - 1; i++) {
            boolean range = i + 3 < set.length() && set.charAt(i + 1) == '-';
            char last = range ? set.charAt(i + 2) : set.charAt(i);
            for (char each = set.charAt(i); each <= last; each++) {
                characters.append(each);
            }
            i += range ? 2 : 0;
        }
        return characters.toString();
    }
}
