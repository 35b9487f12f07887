package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The keyset lacks the key of one organization among others. */
@OnServer
class KeyMissingIT {
    private static final int OTHERS = 5;
    /** The schedule looks four times a minute. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(4);

    private final Tenant tenant = connected();

    @Test
    void oneOrganizationIsToldSoAndTheOthersCall() {
        // given
        List<Tenant> others =
                IntStream.range(0, OTHERS).mapToObj(each -> connected()).toList();

        // when
        TestBed.database().loseKey(tenant.id());

        // then
        Toll toll = new Toll("Key of one organization missing");
        String before = tenant.record();
        for (Answer answer :
                List.of(tenant.owner().phoneNumbers(), tenant.owner().verify())) {
            toll.requires(() -> assertThatAnswer(toll.count(answer)).isProblem(500, "credentials-unreadable"));
        }
        toll.requires(() -> assertThat(tenant.record()).isEqualTo(before));
        toll.requires(
                () -> assertThatAnswer(toll.count(tenant.member().settings())).isOk());
        for (Tenant other : others) {
            toll.requires(() ->
                    assertThatAnswer(toll.count(other.owner().phoneNumbers())).isOk());
            toll.requires(
                    () -> assertThatAnswer(toll.count(other.owner().verify())).isOk());
        }
        toll.requires(() -> TestBed.database().verifyChain(tenant.id()));
        toll.assertNothingLost(OTHERS + " other organizations");
    }

    @Test
    void theScheduledCheckPassesItAndChecksTheOthers() throws Exception {
        // given
        List<Tenant> others =
                IntStream.range(0, OTHERS).mapToObj(each -> connected()).toList();
        TestBed.database().loseKey(tenant.id());

        // when, the one amid the others
        CheckSchedule.makeDue(tenant, "-2 hours");
        for (int i = 0; i < OTHERS; i++) {
            CheckSchedule.makeDue(others.get(i), i % 2 == 0 ? "-1 hour" : "-3 hours");
        }
        Instant latest = Instant.now().plus(LONGEST_WAIT);
        while (!others.stream().allMatch(KeyMissingIT::isChecked)
                && Instant.now().isBefore(latest)) {
            Thread.sleep(250);
        }

        // then
        Toll toll = new Toll("Scheduled check with the key of one organization missing");
        for (Tenant other : others) {
            toll.requires(() -> assertThat(isChecked(other)).as(other.name()).isTrue());
        }
        toll.requires(() -> assertThat(isChecked(tenant)).isFalse());
        toll.requires(
                () -> assertThatAnswer(toll.count(tenant.member().settings())).isOk());
        toll.requires(() -> TestBed.database().verifyChain(tenant.id()));
        toll.assertNothingLost(OTHERS + " others due with it");
    }

    /** The first check counts the numbers. */
    private static boolean isChecked(Tenant tenant) {
        return TestBed.database().organization(tenant.id(), "twilio_phone_numbers") != null;
    }

    @Test
    void itConnectsAnewOrDisconnects() {
        TestAccount account = TestAccount.withNumbers(2);
        TestBed.database().loseKey(tenant.id());
        assertThatAnswer(tenant.owner().replace(account.sid(), account.token())).isOk();
        assertThatAnswer(tenant.owner().phoneNumbers()).isOk();

        assertThatAnswer(tenant.owner().rollBack()).isProblem(500, "credentials-unreadable");
        assertThatAnswer(tenant.owner().phoneNumbers()).isOk();

        TestBed.database().loseKey(tenant.id());
        assertThatAnswer(tenant.owner().disconnect("shared")).isOk();
        assertThatAnswer(tenant.owner().phoneNumbers()).isOk();
    }

    private static Tenant connected() {
        Tenant tenant = Tenant.create();
        TestAccount account = TestAccount.open();
        assertThatAnswer(tenant.owner().connect(account.sid(), account.token())).isOk();
        return tenant;
    }
}
