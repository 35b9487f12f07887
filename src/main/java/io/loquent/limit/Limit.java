package io.loquent.limit;

import java.time.Duration;

/**
 * How many failures are borne at once, and how long it takes until one of them is forgotten. Several on one
 * {@link Counter} make a delay that grows: the one with the longest memory is met last.
 */
public record Limit(int failures, Duration forgottenEach) {
    public Limit {
        if (failures < 1 || forgottenEach.isNegative() || forgottenEach.isZero()) {
            throw new IllegalArgumentException("A limit bears at least one failure and forgets it after some time");
        }
    }

    /** So many at once, and as many again within the time. */
    public static Limit within(Duration time, int failures) {
        return new Limit(failures, time.dividedBy(failures));
    }

    /** How long it takes until as many as it bears are forgotten. */
    Duration memory() {
        return forgottenEach.multipliedBy(failures);
    }
}
