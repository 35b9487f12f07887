package io.loquent.it;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Texts that would be lines of their own in a log, or be obeyed by a terminal or a viewer, if they were written there as
 * they came. Each carries a marker with the number of the way it was sent by.
 */
final class Forgeries {
    /** What ends a line, to some reader of logs at least, or is read as more than text. */
    static final List<String> BREAKS = List.of(
            "\r\n",
            "\n",
            "\r",
            "\u000b\f\b", // other control characters
            "\u001b[2K\u001b[1G", // ANSI: wipe the line, begin it anew
            "\u0085", // next line
            "\u009b2K", // the same as ESC [
            "\u2028", // line separator
            "\u2029", // paragraph separator
            "\u202e"); // from right to left

    private static final int LONGEST_EXCERPT = 400;

    private final String marker = "forged" + ThreadLocalRandom.current().nextInt(100_000_000, 1_000_000_000);
    private final List<String> ways = new ArrayList<>();

    /** One text with every break. @param way it is sent by, for whoever reads what was found */
    String text(String way) {
        String mark = mark(way);
        return BREAKS.stream().map(each -> each + mark).collect(joining("", "x", "y"));
    }

    /** One with this break alone, for what would end at the first. */
    String text(String way, String lineBreak) {
        return "x" + lineBreak + mark(way + " with " + printable(lineBreak)) + "y";
    }

    private String mark(String way) {
        ways.add(way);
        return marker + "x" + (ways.size() - 1);
    }

    /** How often any of the texts is there, whatever became of its breaks. */
    long traces(String log) {
        return Pattern.compile(marker).matcher(log).results().count();
    }

    /**
     * Where a break is in a log as it was sent.
     *
     * @param log a character for each byte of it
     */
    List<String> rawIn(String log) {
        String breaks =
                BREAKS.stream().map(Forgeries::octets).map(Pattern::quote).collect(joining("|"));
        return Pattern.compile("(?:" + breaks + ")" + marker + "x([0-9]+)")
                .matcher(log)
                .results()
                .map(found -> ways.get(Integer.parseInt(found.group(1))) + ": " + excerpt(log, found))
                .distinct()
                .toList();
    }

    private static String excerpt(String log, MatchResult found) {
        return printable(log.substring(Math.max(0, found.start() - LONGEST_EXCERPT), found.end()));
    }

    /** As {@link ServerLog} and {@link RawHttp} hold text: a character for each byte of UTF-8. */
    static String octets(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    static String encoded(String text) {
        return octets(text).chars().mapToObj(octet -> "%%%02x".formatted(octet)).collect(joining());
    }

    private static String printable(String text) {
        return text.chars()
                .mapToObj(each -> each < ' ' || each > '~' ? "\\u%04x".formatted(each) : String.valueOf((char) each))
                .collect(joining());
    }
}
