package io.loquent.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.problem.ProblemType;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecheckPlanTest {
    private final RecheckPlan plan = new RecheckPlan();

    @ParameterizedTest
    @EnumSource(names = {"TWILIO_UNAVAILABLE", "DATABASE_UNAVAILABLE", "UNEXPECTED"})
    void whatCouldNotBeSaidNowIsAskedAgainSoon(ProblemType problem) {
        assertThat(plan.untilNextAfter(problem)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void whatTwilioSaidDefinitelyStandsUntilTheNextCheck() {
        assertThat(plan.untilNextAfter(ProblemType.CREDENTIALS_REJECTED)).isEqualTo(plan.untilNext());
    }
}
