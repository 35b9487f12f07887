package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.loquent.run.DemoData;
import io.loquent.run.EmbeddedDatabase;
import io.loquent.run.LoopbackPort;
import io.loquent.run.OwnPayaraMicro;
import io.loquent.run.PayaraMicro;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk with PostgreSQL's write-ahead log is full: PostgreSQL itself stops. One of its own, under a node of its own. */
@OnServer
@OwnPayaraMicro
class LogDiskFullIT {
    private static final int ACME = 1;
    private static final int MOST_MEGABYTES = 16;
    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(2);

    private final int port = LoopbackPort.any();
    private final Api owner = Api.as("owner@acme.example", "loquent-demo").at(URI.create("http://127.0.0.1:" + port));
    private final TestAccount account = TestAccount.withNumbers(1);
    private final TestAccount other = TestAccount.withNumbers(2);
    private Optional<SmallDisk> mounted = Optional.empty();
    private EmbeddedDatabase postgres;

    @TempDir
    Path directory;

    @BeforeEach
    void mount() throws Exception {
        mounted = SmallDisk.mount();
        assumeTrue(mounted.isPresent(), "only who may mount a file system can have a small disk");
        postgres = EmbeddedDatabase.logging(
                LoopbackPort.any(),
                directory.resolve("postgresql"),
                mounted.get().resolve("pg_wal"));
        DemoData.putInto(postgres);
    }

    @AfterEach
    void unmount() throws Exception {
        if (postgres != null) {
            postgres.close();
        }
        if (mounted.isPresent()) {
            mounted.get().close();
        }
    }

    @Test
    void requestsFailCleanlyAndWithRoomAndPostgresqlStartedAllIsAsBefore() throws Exception {
        Map<String, String> environment =
                Map.of("LOQUENT_DB_URL", postgres.jdbcUrl(), "LOQUENT_TWILIO_DEADLINE", "30000");
        try (PayaraMicro server = PayaraMicro.start(port, environment, directory)) {
            // given
            server.awaitReady();
            Database database = new Database(postgres.asSuperuser());
            assertThatAnswer(owner.replace(account.sid(), account.token())).isOk();
            String before = database.organization(ACME);

            // when
            mounted.get().fill();
            int written = writeUntilPostgresqlEnds(database);

            // then
            Toll toll = new Toll("Disk of PostgreSQL's log full");
            for (Answer answer :
                    List.of(owner.replace(other.sid(), other.token()), owner.phoneNumbers(), owner.settings())) {
                toll.requires(() -> assertThatAnswer(toll.count(answer)).saysNoDatabase());
            }

            postgres.close();
            mounted.get().free();
            postgres.startAgain();
            Duration recovery = awaitRecovery();
            Database after = new Database(postgres.asSuperuser());
            toll.requires(() -> assertThat(after.organization(ACME)).isEqualTo(before));
            toll.requires(
                    () -> assertThat(toll.count(owner.phoneNumbers()).json().getJsonArray("phone_numbers"))
                            .hasSize(1));
            toll.requires(() -> assertThatAnswer(toll.count(owner.replace(other.sid(), other.token())))
                    .isOk());
            toll.requires(() -> after.verifyChain(ACME));
            toll.assertNothingLost("PostgreSQL ended after %d MB; it worked %d ms after its return"
                    .formatted(written, recovery.toMillis()));
        }
    }

    /** @return how many megabytes there was room for in pieces of the log that were there already */
    private static int writeUntilPostgresqlEnds(Database database) {
        int[] written = {0};
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> {
            for (; written[0] < MOST_MEGABYTES; written[0]++) {
                database.one("select pg_logical_emit_message(false, 'fill', repeat('x', 1000000))");
            }
        });
        return written[0];
    }

    private Duration awaitRecovery() throws InterruptedException {
        Instant returned = Instant.now();
        while (owner.settings().status() != 200) {
            assertThat(Instant.now()).isBefore(returned.plus(LONGEST_RECOVERY));
            Thread.sleep(20);
        }
        return Duration.between(returned, Instant.now());
    }
}
