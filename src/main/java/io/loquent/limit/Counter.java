package io.loquent.limit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The failures of one kind by one subject.
 *
 * @param kind what is tried, e.g. {@code connect.member}
 * @param subject who tries, or at what; rests only as a hash
 * @param other what counts instead when this one is full
 */
public record Counter(String kind, String subject, List<Limit> limits, Optional<Counter> other) {
    public Counter {
        limits = List.copyOf(limits);
    }

    public Counter(String kind, String subject, List<Limit> limits) {
        this(kind, subject, limits, Optional.empty());
    }

    /** The same, with another to go on with when it is full. */
    public Counter orElse(Counter another) {
        return new Counter(kind, subject, limits, Optional.of(another));
    }

    /** How long it takes at most until all its failures are forgotten. */
    Duration memory() {
        return limits.stream().map(Limit::memory).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    /** NB: with the limits in it, so that other settings begin a new count instead of going on with the old limits. */
    String id() {
        return kind + ":" + Fingerprint.of(limits.toString(), subject);
    }
}
