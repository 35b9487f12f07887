package io.loquent.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class WorthRetryingTest {
    @RepeatedTest(20)
    void theWaitIsWhatTwilioAsksForAndUpToHalfMore() {
        assertThat(failure(Duration.ofSeconds(4), 0).delay()).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
    }

    @RepeatedTest(20)
    void otherwiseItDoublesWithEachTry() {
        assertThat(failure(Duration.ZERO, 0).delay()).isBetween(Duration.ofMillis(200), Duration.ofMillis(300));
        assertThat(failure(Duration.ZERO, 1).delay()).isBetween(Duration.ofMillis(400), Duration.ofMillis(600));
    }

    @RepeatedTest(20)
    void aWaitThatWithItsJitterPassesTheDeadlineIsNotBegun() {
        WorthRetrying failure = failure(Duration.ofSeconds(4), 0);

        assertThat(failure.fitsBefore(Deadline.in(failure.delay()))).isFalse();
        assertThat(failure.fitsBefore(Deadline.in(failure.delay().plusSeconds(5))))
                .isTrue();
    }

    @Test
    void theLastMomentsAreNoTimeForATry() {
        WorthRetrying failure = failure(Duration.ZERO, 0);

        assertThat(failure.fitsBefore(Deadline.in(failure.delay().plusMillis(100))))
                .isFalse();
    }

    private static WorthRetrying failure(Duration asked, int triesBefore) {
        return new WorthRetrying(TwilioFailure.late(), asked, triesBefore);
    }
}
