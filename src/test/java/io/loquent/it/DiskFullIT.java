package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The disk with PostgreSQL's tables is full. Its write-ahead log is on another: without that PostgreSQL itself stops. */
@OnServer
class DiskFullIT {
    private static final int LONGEST_FILLING = 500;
    private static final int MOST_NEWCOMERS = 200;

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
        Api token = tenant.owner().byToken("Twilio:Collection:List");
        TestAccount account = TestAccount.open();
        TestAccount other = TestAccount.withNumbers(2);
        assertThatAnswer(tenant.owner().connect(account.sid(), account.token())).isOk();

        // when
        Toll toll = new Toll("Disk of PostgreSQL's tables full");
        mounted.get().fill();
        int tried = 0;
        Answer answer;
        String before;
        do {
            before = tenant.record();
            answer = toll.count(tenant.owner().replace(other.sid(), other.token()));
            tried++;
        } while (answer.status() == 200 && tried < LONGEST_FILLING);
        List<Answer> reads = List.of(
                tenant.member().settings(), token.settings(), tenant.owner().phoneNumbers());
        Answer newcomer;
        int newcomers = 0;
        do {
            newcomer = tenant.member().from("203.0.113." + ++newcomers).settings();
        } while (newcomer.status() == 200 && newcomers < MOST_NEWCOMERS);
        Answer last = toll.count(newcomer);
        Answer wrong = Api.as(tenant.memberEmail(), "wrong").from("192.0.2.82").settings();

        // then
        Answer full = answer;
        String lastWhole = before;
        toll.requires(() -> assertThatAnswer(full).saysNoDatabase());
        toll.requires(() -> assertThat(tenant.record()).isEqualTo(lastWhole));
        // Whoever has to be written about, at sign-in too, finds no room; who has not is answered as ever.
        reads.forEach(read -> toll.requires(() -> assertOkOrNoDatabase(toll.count(read))));
        toll.requires(() -> assertOkOrNoDatabase(last));
        toll.requires(() -> assertThat(wrong.status()).as(wrong.body()).isIn(401, 503));

        mounted.get().free();
        toll.requires(() -> assertThatAnswer(toll.count(tenant.owner().replace(other.sid(), other.token())))
                .isOk());
        toll.requires(
                () -> assertThatAnswer(toll.count(tenant.member().settings())).isOk());
        toll.requires(() -> assertThat(
                        toll.count(tenant.owner().phoneNumbers()).json().getJsonArray("phone_numbers"))
                .hasSize(2));
        int replaced = tried;
        toll.requires(() -> assertThat(Trail.of(tenant).actions("limit=500&action=replace").stream()
                        .filter("replace ok"::equals))
                .as("all but the one that met it, and the last")
                .hasSize(replaced));
        toll.requires(() -> TestBed.database().verifyChain(tenant.id()));
        toll.assertNothingLost(
                "change %d met it; then, by status: %s, sign-in %d from a new address %d, a wrong password %d"
                        .formatted(
                                tried,
                                reads.stream().map(Answer::status).toList(),
                                newcomers,
                                last.status(),
                                wrong.status()));
    }

    private static void assertOkOrNoDatabase(Answer answer) {
        if (answer.status() == 200) {
            return;
        }
        assertThatAnswer(answer).saysNoDatabase();
    }
}
