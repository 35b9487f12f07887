package io.loquent.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A deployment that lacks something says so in one line and is never ready. What each line says is tested where it is
 * made; here, that a line of each kind reaches the log of a real server.
 */
@OwnPayaraMicro
class RefusalsIT {
    @TempDir
    Path directory;

    private final Map<String, String> environment = new TreeMap<>();

    @BeforeEach
    void complete() throws Exception {
        environment.put("LOQUENT_BIND_ADDRESS", "127.0.0.1");
        environment.put("LOQUENT_KEYSET_FILE", DevelopmentKeyset.in(directory).toString());
        environment.put("TWILIO_MP_REST_URL", "https://api.twilio.com");
        environment.put("LOQUENT_TWILIO_SHARED_ACCOUNT_SID", "");
        environment.put("LOQUENT_TWILIO_SHARED_AUTH_TOKEN", "");
    }

    @Test
    void withoutItsKeysetItDoesNotStart() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.passing(0)) {
            DemoData.putInto(database);
            environment.put("LOQUENT_KEYSET_FILE", "");
            environment.put("LOQUENT_DB_URL", database.jdbcUrl());
            environment.put("LOQUENT_DB_USER", EmbeddedDatabase.APPLICATION);

            assertRefused(
                    "Loquent cannot start: no sealing keyset: set exactly one of loquent.keyset.file and loquent.keyset.json");
        }
    }

    @Test
    void onAnEmptySchemaItDoesNotStart() throws Exception {
        try (EmbeddedDatabase empty = EmbeddedDatabase.passing(0)) {
            environment.put("LOQUENT_DB_URL", empty.jdbcUrl());
            environment.put("LOQUENT_DB_USER", EmbeddedDatabase.APPLICATION);

            assertRefused("Loquent cannot start: the database's schema is empty, this application needs version ");
        }
    }

    @Test
    void withoutADatabaseItDoesNotStart() throws Exception {
        environment.put("LOQUENT_DB_URL", "jdbc:postgresql://127.0.0.1:" + LoopbackPort.any() + "/loquent");
        environment.put("LOQUENT_DB_USER", EmbeddedDatabase.APPLICATION);

        assertRefused("Loquent has no database: the database cannot be reached at loquent.db.url");
    }

    private void assertRefused(String reason) throws Exception {
        try (PayaraMicro server = PayaraMicro.start(LoopbackPort.any(), environment, directory)) {
            int readiness = server.awaitServer();

            assertThat(server.log()
                            .lines()
                            .filter(line -> line.contains("Loquent cannot start") || line.contains("Loquent has no")))
                    .singleElement()
                    .satisfies(line -> assertThat(line).contains(reason));
            assertThat(readiness).isNotEqualTo(200);
        }
    }
}
