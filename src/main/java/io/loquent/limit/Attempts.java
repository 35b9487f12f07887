package io.loquent.limit;

import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemType;
import io.loquent.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Lets attempts begin only while their counters have room. */
@ApplicationScoped
public class Attempts {
    @Inject
    private Counters counters;

    /**
     * Counts the attempt before it is made, so that many at once cannot slip past a limit. Whoever begins one takes it
     * back when it was no failure.
     *
     * @param refusal the key of a text that has a place for the minutes to wait
     * @throws ProblemException {@link ProblemType#TOO_MANY_ATTEMPTS} when one of the counters is full; none has counted then
     */
    public Attempt begin(String refusal, List<Counter> wanted) {
        List<Counter> counted = new ArrayList<>();
        Attempt attempt = new Attempt(counters, counted);
        try {
            for (Counter counter : wanted) {
                Optional<Duration> wait = count(counter, counted);
                if (wait.isPresent()) {
                    throw refused(refusal, wait.get());
                }
            }
        } catch (RuntimeException e) {
            attempt.takeBack();
            throw e;
        }
        return attempt;
    }

    /** @return how long to wait until there is room; empty when there is */
    private Optional<Duration> count(Counter counter, List<Counter> counted) {
        Optional<Duration> wait = counters.add(counter);
        if (wait.isEmpty()) {
            counted.add(counter);
            return wait;
        }
        return counter.other().isEmpty()
                ? wait
                : count(counter.other().get(), counted).map(others -> Collections.min(List.of(others, wait.get())));
    }

    private static ProblemException refused(String refusal, Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        long minutes = (seconds + 59) / 60;
        return ProblemException.tooManyAttempts(Text.of(refusal, minutes), Duration.ofSeconds(seconds));
    }
}
