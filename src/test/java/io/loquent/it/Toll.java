package io.loquent.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * What a fault took. Counts what was tried under it, how much of that was answered with 200, and what did not hold
 * afterwards: that is collected and printed before any of it fails the test. May be used by many threads.
 */
final class Toll {
    private final String fault;
    private final AtomicInteger tried = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final Queue<Throwable> losses = new ConcurrentLinkedQueue<>();

    Toll(String fault) {
        this.fault = fault;
    }

    /** Counts one attempt and its answer. @return the answer */
    Answer count(Answer answer) {
        add(1, answer.status() == 200 ? 1 : 0);
        return answer;
    }

    void add(int attempts, int answered) {
        tried.addAndGet(attempts);
        done.addAndGet(answered);
    }

    /** Something that must hold in spite of the fault; where it does not, that is one loss. */
    void requires(ThrowingCallable expectation) {
        try {
            expectation.call();
        } catch (Throwable loss) { // NB: an AssertionError is an Error.
            losses.add(loss);
        }
    }

    /** Prints the numbers, with {@code more} behind them, then fails if there was a loss. */
    void assertNothingLost(String more) {
        List<Throwable> lost = List.copyOf(losses);
        System.out.printf(
                "%s: %d tried, %d answered with 200, %d lost; %s%n", fault, tried.get(), done.get(), lost.size(), more);
        if (!lost.isEmpty()) {
            AssertionError all = new AssertionError(
                    fault + ": " + lost.stream().map(Throwable::getMessage).collect(Collectors.joining("\n")));
            lost.forEach(all::addSuppressed);
            throw all;
        }
        assertThat(tried).as("tried under the fault").hasPositiveValue();
    }
}
