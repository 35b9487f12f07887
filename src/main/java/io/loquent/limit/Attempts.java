package io.loquent.limit;

import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemType;
import io.loquent.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

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
        for (Counter counter : wanted) {
            counters.add(counter).ifPresentOrElse(wait -> refuse(attempt, refusal, wait), () -> counted.add(counter));
        }
        return attempt;
    }

    private static void refuse(Attempt attempt, String refusal, Duration wait) {
        attempt.takeBack();
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        long minutes = (seconds + 59) / 60;
        throw ProblemException.tooManyAttempts(Text.of(refusal, minutes), Duration.ofSeconds(seconds));
    }
}
