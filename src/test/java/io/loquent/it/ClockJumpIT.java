package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The clock jumps: here the stored times jump the other way, which is the same to whoever compares them with the clock.
 * For tokens and invitations that jump ahead see their own
 * tests.
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

        Toll toll = new Toll("Stored times 25 hours back");
        Answer tooLate = toll.count(tenant.owner().rollBack());
        toll.requires(() -> assertThatAnswer(tooLate).isProblem(409, "nothing-to-roll-back"));
        for (Answer answer : List.of(
                tenant.owner().settings(),
                tenant.owner().phoneNumbers(),
                tenant.owner().replace(first.sid(), first.token()),
                tenant.owner().rollBack())) {
            toll.requires(() -> assertThatAnswer(toll.count(answer)).isOk());
        }
        toll.assertNothingLost("1 of them too late by the jump");
    }

    @Test
    void afterAJumpBackTheTrailKeepsItsOrderAndAllWorks() {
        replaced();

        TestBed.database().shiftTimes(tenant.id(), "25 hours");
        Instant dayAhead = Instant.now().plus(1, ChronoUnit.DAYS);

        Toll toll = new Toll("Stored times 25 hours ahead");
        for (Answer answer : List.of(
                tenant.owner().settings(),
                tenant.owner().phoneNumbers(),
                tenant.owner().rollBack(),
                tenant.owner().disconnect("shared"))) {
            toll.requires(() -> assertThatAnswer(toll.count(answer)).isOk());
        }
        toll.requires(() -> TestBed.database().verifyChain(tenant.id()));
        toll.assertNothingLost("the trail in its order");
        assertThat(Trail.of(tenant).actions())
                .containsExactly(
                        "disconnect ok", "roll-back ok", "phone-numbers-listed ok", "replace ok", "connect ok");
        assertThat(Instant.parse(Trail.of(tenant).newest().getString("recorded_at")))
                .as("not before the events of the clock that was ahead")
                .isAfter(dayAhead);
    }

    private void replaced() {
        assertThatAnswer(tenant.owner().connect(first.sid(), first.token())).isOk();
        assertThatAnswer(tenant.owner().replace(second.sid(), second.token())).isOk();
    }
}
