package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/**
 * The clock jumps: here the stored times jump the other way, which is the same to whoever compares them with the clock.
 * For tokens and invitations that jump ahead see their own tests.
 */
@OnServer
class ClockJumpIT {
    private final Tenant tenant = Tenant.create();
    private final TestAccount first = TestAccount.withNumbers(1);
    private final TestAccount second = TestAccount.withNumbers(2);

    @Test
    void afterAJumpAheadNothingCanBeRolledBackAndAllElseWorks() {
        replaced();

        TestBed.database().shiftTimes(tenant.id(), "-25 hours");

        assertThatAnswer(tenant.owner().rollBack()).isProblem(409, "nothing-to-roll-back");
        assertThatAnswer(tenant.owner().settings()).isOk();
        assertThatAnswer(tenant.owner().phoneNumbers()).isOk();
        assertThatAnswer(tenant.owner().replace(first.sid(), first.token())).isOk();
        assertThatAnswer(tenant.owner().rollBack()).isOk();
    }

    @Test
    void afterAJumpBackTheTrailKeepsItsOrderAndAllWorks() {
        replaced();

        TestBed.database().shiftTimes(tenant.id(), "25 hours");
        Instant dayAhead = Instant.now().plus(1, ChronoUnit.DAYS);

        assertThatAnswer(tenant.owner().settings()).isOk();
        assertThatAnswer(tenant.owner().phoneNumbers()).isOk();
        assertThatAnswer(tenant.owner().rollBack()).isOk();
        assertThatAnswer(tenant.owner().disconnect("shared")).isOk();
        assertThat(Trail.of(tenant).actions())
                .containsExactly(
                        "disconnect ok", "roll-back ok", "phone-numbers-listed ok", "replace ok", "connect ok");
        assertThat(Instant.parse(Trail.of(tenant).newest().getString("recorded_at")))
                .as("not before the events of the clock that was ahead")
                .isAfter(dayAhead);
        TestBed.database().verifyChain(tenant.id());
    }

    private void replaced() {
        assertThatAnswer(tenant.owner().connect(first.sid(), first.token())).isOk();
        assertThatAnswer(tenant.owner().replace(second.sid(), second.token())).isOk();
    }
}
