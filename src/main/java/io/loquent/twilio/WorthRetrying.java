package io.loquent.twilio;

import io.loquent.problem.ProblemException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** A failure that another try may not meet, and how long to wait before that. */
final class WorthRetrying extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final long FIRST_DELAY_MILLIS = 200;

    /** With less time than this left the next try would only be cut off. */
    private static final Duration SHORTEST_TRY = Duration.ofMillis(250);

    private final transient ProblemException problem;
    private final transient Duration delay;

    /**
     * @param asked the time Twilio asked to wait; zero when it did not
     * @param triesBefore how many there were before the one that failed
     */
    WorthRetrying(ProblemException problem, Duration asked, int triesBefore) {
        super(problem);
        this.problem = problem;
        long atLeast = asked.isZero() ? FIRST_DELAY_MILLIS << triesBefore : asked.toMillis();
        this.delay = Duration.ofMillis(atLeast + ThreadLocalRandom.current().nextLong(atLeast / 2));
    }

    ProblemException problem() {
        return problem;
    }

    /** What Twilio asked for, or a time that doubles with every try; never less, and jitter on top. */
    Duration delay() {
        return delay;
    }

    /** Whether there is time for the delay and for another try. */
    boolean fitsBefore(Deadline deadline) {
        return delay.plus(SHORTEST_TRY).compareTo(deadline.remaining()) < 0;
    }
}
