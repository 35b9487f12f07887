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
    void withoutTimeOrPlacesForTwilioItDoesNotStart() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.passing(0)) {
            DemoData.putInto(database);
            environment.put("LOQUENT_DB_URL", database.jdbcUrl());
            environment.put("LOQUENT_DB_USER", EmbeddedDatabase.APPLICATION);
            environment.put("LOQUENT_TWILIO_CONCURRENT_CALLS", "0");

            assertRefused("Loquent cannot start: twilio/mp-rest/connectTimeout, twilio/mp-rest/readTimeout,"
                    + " loquent.twilio.deadline and loquent.twilio.concurrent-calls must be 1 or more");
        }
    }

    @Test
    void onAnOlderSchemaItDoesNotStart() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.passing(0)) {
            database.migrateTo("2");
            environment.put("LOQUENT_DB_URL", database.jdbcUrl());
            environment.put("LOQUENT_DB_USER", EmbeddedDatabase.APPLICATION);

            assertRefused(
                    "Loquent cannot start: the database's schema is at version 2, this application needs version ");
        }
    }

    @Test
    void withAnAddressThatIsNoneItDoesNotStartAndSaysNothingOfIt() throws Exception {
        environment.put("LOQUENT_DB_URL", "postgresql://loquent_app:geheim@127.0.0.1/loquent");
        environment.put("LOQUENT_DB_USER", EmbeddedDatabase.APPLICATION);

        String log = assertRefused("Loquent has no database: loquent.db.url is no PostgreSQL JDBC URL");

        assertThat(log).doesNotContain("geheim");
    }

    @Test
    void withoutADatabaseItDoesNotStart() throws Exception {
        environment.put("LOQUENT_DB_URL", "jdbc:postgresql://127.0.0.1:" + LoopbackPort.any() + "/loquent");
        environment.put("LOQUENT_DB_USER", EmbeddedDatabase.APPLICATION);

        assertRefused("Loquent has no database: the database cannot be reached at loquent.db.url");
    }

    /** Nothing is half there either: neither the sign-in page nor the API. @return the log */
    private String assertRefused(String reason) throws Exception {
        try (PayaraMicro server = PayaraMicro.start(LoopbackPort.any(), environment, directory)) {
            int readiness = server.awaitServer();

            assertThat(server.log()
                            .lines()
                            .filter(line -> line.contains("Loquent cannot start") || line.contains("Loquent has no")))
                    .singleElement()
                    .satisfies(line -> assertThat(line).contains(reason));
            assertThat(readiness).isNotEqualTo(200);
            assertThat(server.status("/sign-in")).isEqualTo(404);
            assertThat(server.status("/api/settings")).isEqualTo(404);
            return server.log();
        }
    }
}
