package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The keyset lacks the key of one organization among others. */
@OnServer
class KeyMissingIT {
    private static final int OTHERS = 5;

    private final Tenant tenant = connected();

    @Test
    void oneOrganizationIsToldSoAndTheOthersCall() {
        // given
        List<Tenant> others =
                IntStream.range(0, OTHERS).mapToObj(each -> connected()).toList();

        // when
        TestBed.database().loseKey(tenant.id());

        // then
        String before = tenant.record();
        assertThatAnswer(tenant.owner().phoneNumbers()).isProblem(500, "credentials-unreadable");
        assertThatAnswer(tenant.owner().verify()).isProblem(500, "credentials-unreadable");
        assertThat(tenant.record()).isEqualTo(before);
        assertThatAnswer(tenant.member().settings()).isOk();
        others.forEach(other -> assertThatAnswer(other.owner().phoneNumbers()).isOk());
        others.forEach(other -> assertThatAnswer(other.owner().verify()).isOk());
        TestBed.database().verifyChain(tenant.id());
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
