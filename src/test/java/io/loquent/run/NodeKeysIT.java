package io.loquent.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.organization.NodeKeys;
import io.loquent.secret.KeyId;
import io.loquent.secret.Keyset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server tells which keys it has for as long as it runs, so that {@code keyset reseal} need not be told. */
@OwnPayaraMicro
class NodeKeysIT {
    /** The timetable's minute, and some. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(90);

    @TempDir
    Path directory;

    @Test
    void aServerTellsItsKeysUntilItStops() throws Exception {
        Path keyset = DevelopmentKeyset.in(directory);
        KeyId held = Keyset.read(keyset).primaryKeyId();
        KeyId lacked = Keyset.generate().primaryKeyId();
        try (EmbeddedDatabase database = EmbeddedDatabase.passing(0)) {
            DemoData.putInto(database);
            NodeKeys nodes = new NodeKeys(database.asApplication());
            try (OwnServer server = start(database, keyset)) {
                server.awaitReady();
                assertThat(nodes.countLacking(lacked)).as("told at the start").isEqualTo(1);
                assertThat(nodes.countLacking(held)).isZero();

                letMinutesPass(database);
                assertThat(nodes.countLacking(lacked)).isZero();
                Instant latest = Instant.now().plus(LONGEST_SILENCE);
                while (nodes.countLacking(lacked) == 0 && Instant.now().isBefore(latest)) {
                    Thread.sleep(500);
                }
                assertThat(nodes.countLacking(lacked)).as("told again").isEqualTo(1);
            }
            assertThat(nodes.countLacking(lacked)).as("taken back").isZero();
        }
    }

    private OwnServer start(EmbeddedDatabase database, Path keyset) throws Exception {
        Map<String, String> environment = new TreeMap<>();
        environment.put("LOQUENT_BIND_ADDRESS", "127.0.0.1");
        environment.put("LOQUENT_KEYSET_FILE", keyset.toString());
        environment.put("LOQUENT_DB_URL", database.jdbcUrl());
        environment.put("LOQUENT_DB_USER", EmbeddedDatabase.APPLICATION);
        return OwnServer.trusting(PrivateAuthority.in(directory), environment, directory);
    }

    private static void letMinutesPass(EmbeddedDatabase database) throws Exception {
        new Sql(database.asOwner()).execute("update node_keys set last_seen = now() - interval '4 minutes'");
    }
}
