package io.loquent.twilio;

import java.time.Duration;

/** The moment by which an operation is over, measured on the monotonic clock: a clock jump does not move it. */
final class Deadline {
    private final long endsAtNanos;

    private Deadline(long endsAtNanos) {
        this.endsAtNanos = endsAtNanos;
    }

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    Duration remaining() {
        return Duration.ofNanos(Math.max(0, endsAtNanos - System.nanoTime()));
    }

    boolean isOver() {
        return remaining().isZero();
    }
}
