package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.sandbox.SandboxAnswer;
import io.loquent.sandbox.TwilioError;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Connected accounts are checked again without anybody asking, the first time soon after they were connected. What the tests
 * wait for is made due before the first of them, so that their waits overlap; the database goes away when they are over.
 */
@OnServer
@TestMethodOrder(OrderAnnotation.class)
class ScheduledRecheckIT {
    /** The schedule looks four times a minute. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(4);

    private static final int MOST_IN_A_MINUTE = 100;
    private static final int LAST = Integer.MAX_VALUE;

    private static Tenant counted;
    private static Tenant refused;
    private static TestAccount refusing;
    private static Tenant silenced;
    private static TestAccount silent;
    private static Tenant replaced;
    private static String crowd;

    private final Tenant tenant = Tenant.create();

    @BeforeAll
    static void makeDue() {
        counted = Tenant.create();
        connect(counted, TestAccount.withNumbers(3));
        assertThat(counted.owner().settings().json().isNull("twilio_phone_numbers"))
                .isTrue();

        refused = Tenant.create();
        refusing = TestAccount.open();
        connect(refused, refusing);
        refusing.answers(SandboxAnswer.error(TwilioError.AUTHENTICATE));
        silenced = Tenant.create();
        silent = TestAccount.open();
        connect(silenced, silent);
        silent.answers(SandboxAnswer.silence(Duration.ofSeconds(20)));

        replaced = Tenant.create();
        connect(replaced, TestAccount.open());
        TestAccount second = TestAccount.open();
        assertThatAnswer(replaced.owner().replace(second.sid(), second.token())).isOk();
        assertThat(TestBed.database().hasPrevious(replaced.id())).isTrue();

        CheckSchedule.makeDue(silenced, "-2 hours");
        CheckSchedule.makeDue(refused, "-1 hour");
        CheckSchedule.makeDue(counted, "-1 hour");
        TestBed.database().makePreviousOverdue(replaced.id());
        // NB: due last, so that no other waits for the next minute with them.
        crowd = counted.name() + " and others";
        CheckSchedule.addDue(crowd, MOST_IN_A_MINUTE + 20, counted);
    }

    @AfterAll
    static void disconnectTheCrowd() {
        CheckSchedule.disconnect(crowd);
    }

    @Test
    void connectingAndGoingBackSetTheFirstCheckToItsOwnTime() {
        TestAccount first = TestAccount.open();
        connect(tenant, first);
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
        await(() -> !counted.owner().settings().json().isNull("twilio_phone_numbers"));
        assertThat(counted.owner().settings().json().getInt("twilio_phone_numbers"))
                .isEqualTo(3);
        assertThat(counted.owner().settings().json().getString("twilio_verification"))
                .isEqualTo("ok");
    }

    @Test
    void howeverManyAreDueNoMoreThanTheConfiguredNumberIsTakenInAMinute() {
        await(() -> CheckSchedule.countDue(crowd) == 0);

        // NB: one may have begun as a minute ended.
        assertThat(CheckSchedule.mostChecksInAMinute(crowd)).isBetween(1, MOST_IN_A_MINUTE + 1);
    }

    @Test
    void onlyADefiniteRefusalIsRecordedAndWhatGotNoAnswerIsTriedAgainSooner() {
        // when
        await(() -> silent.requestsSeen().size() > 1 && refusing.requestsSeen().size() > 1);
        await(() -> CheckSchedule.fromNow(silenced).toMinutes() > 50
                && CheckSchedule.fromNow(refused).toHours() > 20);

        // then
        assertThat(refused.owner().settings().json().getString("twilio_verification"))
                .isEqualTo("credentials-rejected");
        assertThat(refused.owner().settings().json().isNull("twilio_account_status"))
                .isTrue();
        assertThat(silenced.owner().settings().json().getString("twilio_verification"))
                .isEqualTo("ok");
        assertThat(CheckSchedule.fromNow(silenced)).isLessThan(Duration.ofMinutes(70));
    }

    @Test
    void aPairWhoseTimeIsOverIsRemoved() {
        await(() -> !TestBed.database().hasPrevious(replaced.id()));
    }

    @Test
    @Order(LAST)
    void aDatabaseThatIsAwayForSomeMinutesEndsNoSchedule() throws Exception {
        // given
        connect(tenant, TestAccount.withNumbers(2));
        ServerLog.Moment before = ServerLog.now();

        // when
        TestBed.database().shutOut();
        try {
            await(() -> failuresSince(before) >= 2);
        } finally {
            TestBed.database().letIn();
        }

        // then
        CheckSchedule.makeDue(tenant, "-1 hour");
        await(() -> !tenant.owner().settings().json().isNull("twilio_phone_numbers"));
    }

    /** How often the check has failed as a whole. */
    private static int failuresSince(ServerLog.Moment before) {
        return before.textSince().split("The scheduled check of connected accounts failed", -1).length - 1;
    }

    private static void connect(Tenant tenant, TestAccount account) {
        assertThatAnswer(tenant.owner().connect(account.sid(), account.token())).isOk();
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
