package io.loquent.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.run.EmbeddedDatabase;
import io.loquent.run.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the runbook has operators say to PostgreSQL, said to it. */
class RunbookTest {
    private static final Pattern STATEMENT = Pattern.compile(" -c \"([^\"]+)\"");

    private static EmbeddedDatabase database;
    private static Sql sql;

    @BeforeAll
    static void start() throws IOException {
        database = EmbeddedDatabase.passing(0).migrate();
        sql = new Sql(database.asSuperuser());
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void everyStatementIsCarriedOut() throws Exception {
        List<String> statements = statements("psql -d loquent ");

        assertThat(statements).hasSizeGreaterThan(4);
        for (String statement : statements) {
            sql.execute(statement);
        }
    }

    /** Calls of the organization must not go on unseen on the shared account, which is rule 4. */
    @Test
    void whoLosesTheKeysetForgetsPairsAndWhatIsKnownOfThemAndLetsNobodyOnTheSharedAccount() throws Exception {
        sql.execute("insert into organization (name, byo_twilio) values ('never connected', false)");
        sql.execute("insert into organization (name, byo_twilio, twilio_account_sid, twilio_auth_token,"
                + " twilio_account_name, twilio_account_status, twilio_connected_at, twilio_check_due)"
                + " values ('connected', false, 'AC' || repeat('1', 32), 'sealed', 'Acme', 'active', now(), now())");
        sql.execute("insert into previous_connection select id, twilio_account_sid, 'sealed', now() from organization"
                + " where name = 'connected'");

        for (String statement : statements("psql -d loquent -c \"update organization ")) {
            sql.execute(statement);
        }

        assertThat(
                        sql.rows(
                                "select name || ' ' || byo_twilio from organization where name like '%connected' order by name"))
                .containsExactly("connected true", "never connected false");
        assertThat(sql.rows("select key from organization o, jsonb_each_text(to_jsonb(o)) as facts (key, value)"
                        + " where name = 'connected' and key like 'twilio%' and value is not null"))
                .isEmpty();
        assertThat(sql.rows("select organization_id from previous_connection")).isEmpty();
    }

    /** Of the lines of the runbook that hold this command. */
    private static List<String> statements(String command) throws IOException {
        return Files.readAllLines(Path.of("server-config/RUNBOOK.md")).stream()
                .filter(line -> line.contains(command))
                .flatMap(line -> STATEMENT.matcher(line).results())
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
