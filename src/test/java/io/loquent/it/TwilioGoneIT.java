package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Twilio cannot even be connected to: its port is closed, or whatever is sent there is dropped. Then it is back. */
@OnServer
class TwilioGoneIT {
    private static final int ORGANIZATIONS = 5;
    private static final Duration DEADLINE_AND_A_BIT = Duration.ofSeconds(25);
    private static final Duration HALF_THE_TIME_TO_CONNECT = Duration.ofMillis(1500);

    private final List<Tenant> connected =
            IntStream.range(0, ORGANIZATIONS).mapToObj(each -> connected()).toList();
    private final Tenant connecting = Tenant.create();
    private final TestAccount account = TestAccount.withNumbers(2);

    @Test
    void whileItRefusesConnectionsNothingIsWrittenAndAfterwardsAllIsAsBefore() {
        Toll toll = new Toll("Twilio's port closed");

        TestBed.twilio().whileRefusingConnections(() -> askAll(toll));

        assertAsBefore(toll);
    }

    @Test
    void aConnectThatIsNotAnsweredIsGivenUpInTime() {
        Toll toll = new Toll("TCP connects to Twilio not answered");

        TestBed.twilio().whileNotAnsweringConnects(() -> {
            Answer answer = toll.count(connecting.owner().connect(account.sid(), account.token()));
            toll.requires(() -> assertUnavailable(answer));
            toll.requires(() -> assertThat(answer.time()).isGreaterThan(HALF_THE_TIME_TO_CONNECT));
            Tenant other = connected.get(0);
            toll.requires(() -> assertUnavailable(toll.count(other.owner().phoneNumbers())));
            toll.requires(() -> assertThatAnswer(other.member().settings()).isOk());
        });

        assertAsBefore(toll);
    }

    private void askAll(Toll toll) {
        String before = connecting.record();
        Answer refused = toll.count(connecting.owner().connect(account.sid(), account.token()));
        toll.requires(() -> assertUnavailable(refused));
        toll.requires(() -> assertThat(connecting.record()).isEqualTo(before));
        for (Tenant tenant : connected) {
            String record = tenant.record();
            Answer replace = toll.count(tenant.owner().replace(account.sid(), account.token()));
            toll.requires(() -> assertUnavailable(replace));
            toll.requires(() -> assertThat(tenant.record()).isEqualTo(record));
            toll.requires(() -> assertUnavailable(toll.count(tenant.owner().phoneNumbers())));
            toll.requires(() -> assertThatAnswer(tenant.member().settings()).isOk());
        }
    }

    /** At once: nobody has to be told that Twilio is back. */
    private void assertAsBefore(Toll toll) {
        assertThat(account.requestsSeen()).isEmpty();
        connected.forEach(tenant -> toll.requires(() ->
                assertThatAnswer(toll.count(tenant.owner().phoneNumbers())).isOk()));
        toll.requires(() -> assertThatAnswer(toll.count(connecting.owner().connect(account.sid(), account.token())))
                .isOk());
        toll.assertNothingLost(ORGANIZATIONS + " organizations connected before");
    }

    private static void assertUnavailable(Answer answer) {
        assertThatAnswer(answer).isProblem(503, "twilio-unavailable").cameWithin(DEADLINE_AND_A_BIT);
    }

    private static Tenant connected() {
        Tenant tenant = Tenant.create();
        TestAccount account = TestAccount.open();
        assertThatAnswer(tenant.owner().connect(account.sid(), account.token())).isOk();
        return tenant;
    }
}
