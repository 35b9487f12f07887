package io.loquent.audit;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far an organization's chain reached at some time: kept elsewhere, it proves later that nothing up to there was
 * changed, cut off or made anew.
 *
 * @param sequence of the newest event; 0 in a chain without events
 * @param hash of that event, in hex
 */
public record ChainHead(long organization, long sequence, String hash) {
    private static final Pattern TEXT = Pattern.compile("([0-9]{1,18})=([0-9]{1,18}):([0-9a-f]{64})");

    static ChainHead of(long organization, long sequence, byte[] hash) {
        return new ChainHead(organization, sequence, HexFormat.of().formatHex(hash));
    }

    /** Before the first event of every chain. */
    static ChainHead none(long organization) {
        return of(organization, 0, new byte[EventHash.LENGTH]);
    }

    byte[] hashBytes() {
        return HexFormat.of().parseHex(hash);
    }

    /** Reads what {@link #toString} wrote. */
    public static Optional<ChainHead> parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(new ChainHead(
                        Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)), matcher.group(3)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return organization + "=" + sequence + ":" + hash;
    }
}
