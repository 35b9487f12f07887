package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Connected accounts are checked again without anybody asking, the first time soon after they were connected. */
@OnServer
class ScheduledRecheckIT {
    /** The schedule looks once a minute. */
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
            await(() -> CheckSchedule.countDue(others) < MOST_IN_A_MINUTE + 20);

            assertThat(CheckSchedule.countDue(others)).isGreaterThanOrEqualTo(20);
        } finally {
            CheckSchedule.disconnect(others);
        }
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
