package io.loquent.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of one organization's chain: the events behind one head, up to another. */
public record ArchivedPart(ChainHead after, ChainHead upTo) {
    private static final Pattern LINE = Pattern.compile("\\{\"after\":\"([^\"]+)\",\"up_to\":\"([^\"]+)\"}");

    public long organization() {
        return after.organization();
    }

    /** Whether it proves something about this event: it is among them, or the last one before. */
    boolean reaches(long sequence) {
        return after.sequence() <= sequence && sequence <= upTo.sequence();
    }

    /** Reads what {@link #toString} wrote. */
    static Optional<ArchivedPart> parse(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<ChainHead> upTo = ChainHead.parse(matcher.group(2));
        return ChainHead.parse(matcher.group(1)).flatMap(after -> upTo.map(last -> new ArchivedPart(after, last)));
    }

    /** The line before its events in an archive. */
    @Override
    public String toString() {
        return "{\"after\":\"" + after + "\",\"up_to\":\"" + upTo + "\"}";
    }
}
