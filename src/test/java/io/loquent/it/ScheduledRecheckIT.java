package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.sandbox.SandboxAnswer;
import io.loquent.sandbox.TwilioError;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Connected accounts are checked again without anybody asking, the first time soon after they were connected. */
@OnServer
class ScheduledRecheckIT {
    /** The schedule looks four times a minute. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(4);

    private static final int MOST_IN_A_MINUTE = 100;

    private final Tenant tenant = Tenant.create();

    @Test
    void connectingAndGoingBackSetTheFirstCheckToItsOwnTime() {
        TestAccount first = connected(1);
        assertThat(CheckSchedule.fromConnecting(tenant)).hasHours(25);
        TestAccount second = TestAccount.open();
        assertThatAnswer(tenant.owner().replace(second.sid(), second.token())).isOk();
        assertThat(CheckSchedule.fromConnecting(tenant)).hasHours(25);

        assertThatAnswer(tenant.owner().rollBack()).isOk();

        assertThat(CheckSchedule.fromConnecting(tenant)).hasHours(25);
        assertThat(first.requestsSeen())
                .as("nothing but the connect and the roll back")
                .hasSize(2);
    }

    @Test
    void theFirstCheckCountsTheNumbers() {
        connected(3);
        assertThat(tenant.owner().settings().json().isNull("twilio_phone_numbers"))
                .isTrue();

        CheckSchedule.makeDue(tenant, "-1 hour");

        await(() -> !tenant.owner().settings().json().isNull("twilio_phone_numbers"));
        assertThat(tenant.owner().settings().json().getInt("twilio_phone_numbers"))
                .isEqualTo(3);
        assertThat(tenant.owner().settings().json().getString("twilio_verification"))
                .isEqualTo("ok");
    }

    @Test
    void howeverManyAreDueNoMoreThanTheConfiguredNumberIsTakenInAMinute() {
        connected(1);
        String others = tenant.name() + " and others";
        CheckSchedule.addDue(others, MOST_IN_A_MINUTE + 20, tenant);
        try {
            await(() -> CheckSchedule.countDue(others) == 0);

            // NB: one may have begun as a minute ended.
            assertThat(CheckSchedule.mostChecksInAMinute(others)).isBetween(1, MOST_IN_A_MINUTE + 1);
        } finally {
            CheckSchedule.disconnect(others);
        }
    }

    @Test
    void onlyADefiniteRefusalIsRecordedAndWhatGotNoAnswerIsTriedAgainSooner() {
        // given
        Tenant silenced = Tenant.create();
        TestAccount silent = TestAccount.open();
        assertThatAnswer(silenced.owner().connect(silent.sid(), silent.token())).isOk();
        TestAccount refusing = connected(1);
        silent.answers(SandboxAnswer.silence(Duration.ofSeconds(20)));
        refusing.answers(SandboxAnswer.error(TwilioError.AUTHENTICATE));

        // when
        CheckSchedule.makeDue(silenced, "-2 hours");
        CheckSchedule.makeDue(tenant, "-1 hour");
        await(() -> silent.requestsSeen().size() > 1 && refusing.requestsSeen().size() > 1);
        await(() -> CheckSchedule.fromNow(silenced).toMinutes() > 50
                && CheckSchedule.fromNow(tenant).toHours() > 20);

        // then
        assertThat(tenant.owner().settings().json().getString("twilio_verification"))
                .isEqualTo("credentials-rejected");
        assertThat(tenant.owner().settings().json().isNull("twilio_account_status"))
                .isTrue();
        assertThat(silenced.owner().settings().json().getString("twilio_verification"))
                .isEqualTo("ok");
        assertThat(CheckSchedule.fromNow(silenced)).isLessThan(Duration.ofMinutes(70));
    }

    @Test
    void aPairWhoseTimeIsOverIsRemoved() {
        connected(1);
        TestAccount second = TestAccount.open();
        assertThatAnswer(tenant.owner().replace(second.sid(), second.token())).isOk();
        assertThat(TestBed.database().hasPrevious(tenant.id())).isTrue();

        TestBed.database().makePreviousOverdue(tenant.id());

        await(() -> !TestBed.database().hasPrevious(tenant.id()));
    }

    @Test
    void aDatabaseThatIsAwayForSomeMinutesEndsNoSchedule() throws Exception {
        // given
        connected(2);
        int failuresBefore = failures();

        // when
        TestBed.database().shutOut();
        try {
            await(() -> failures() >= failuresBefore + 2);
        } finally {
            TestBed.database().letIn();
        }

        // then
        CheckSchedule.makeDue(tenant, "-1 hour");
        await(() -> !tenant.owner().settings().json().isNull("twilio_phone_numbers"));
    }

    /** How often the check has failed as a whole. */
    private static int failures() {
        return ServerLog.text().split("The scheduled check of connected accounts failed", -1).length - 1;
    }

    private TestAccount connected(int numbers) {
        TestAccount account = TestAccount.withNumbers(numbers);
        assertThatAnswer(tenant.owner().connect(account.sid(), account.token())).isOk();
        return account;
    }

    private static void await(BooleanSupplier condition) {
        Instant latest = Instant.now().plus(LONGEST_WAIT);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("the schedule has run").isBefore(latest);
            try {
                Thread.sleep(250);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
