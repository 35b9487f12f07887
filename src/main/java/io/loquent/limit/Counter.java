package io.loquent.limit;

import java.util.List;

/**
 * The failures of one kind by one subject.
 *
 * @param kind what is tried, e.g. {@code connect.member}
 * @param subject who tries, or at what; rests only as a hash
 */
public record Counter(String kind, String subject, List<Limit> limits) {
    public Counter {
        limits = List.copyOf(limits);
    }

    /** NB: with the limits in it, so that other settings begin a new count instead of going on with the old limits. */
    String id() {
        return kind + ":" + Fingerprint.of(limits.toString(), subject);
    }
}
