package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The disk with PostgreSQL's tables is full. Its write-ahead log is on another: without that PostgreSQL itself stops. */
@OnServer
class DiskFullIT {
    private static final int LONGEST_FILLING = 500;

    private final Tenant tenant = Tenant.create();
    private Optional<SmallDisk> mounted = Optional.empty();

    @BeforeEach
    void mount() throws Exception {
        mounted = SmallDisk.mount();
        assumeTrue(mounted.isPresent(), "only who may mount a file system can have a small disk");
        mounted.get().takeTables();
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted.isPresent()) {
            mounted.get().close();
        }
    }

    @Test
    void connectsFailCleanlyAndWithRoomAgainTheyWork() throws Exception {
        // given
        TestAccount account = TestAccount.open();
        TestAccount other = TestAccount.withNumbers(2);
        assertThatAnswer(tenant.owner().connect(account.sid(), account.token())).isOk();

        // when
        mounted.get().fill();
        int tried = 0;
        Answer answer;
        String before;
        do {
            before = tenant.record();
            answer = tenant.owner().replace(other.sid(), other.token());
            tried++;
        } while (answer.status() == 200 && tried < LONGEST_FILLING);

        // then
        System.out.printf("Disk full: the %dth change met it, and none was lost%n", tried);
        assertThatAnswer(answer).saysNoDatabase();
        assertThat(tenant.record()).isEqualTo(before);
        assertThatAnswer(tenant.member().settings()).isOk();

        mounted.get().free();
        assertThatAnswer(tenant.owner().replace(other.sid(), other.token())).isOk();
        assertThat(tenant.owner().phoneNumbers().json().getJsonArray("phone_numbers"))
                .hasSize(2);
        assertThat(Trail.of(tenant).actions("limit=500&action=replace").stream().filter("replace ok"::equals))
                .as("all but the one that met it, and the last")
                .hasSize(tried);
        TestBed.database().verifyChain(tenant.id());
    }
}
