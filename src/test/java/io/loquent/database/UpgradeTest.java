package io.loquent.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.audit.ChainVerification;
import io.loquent.run.EmbeddedDatabase;
import io.loquent.run.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database made by the first version, with everything in it that version wrote, becomes this version's. */
class UpgradeTest {
    /** Each organization in another state: connected, shared, disconnected. */
    private static final String FIRST_VERSIONS_DATA = """
            insert into organization (name, byo_twilio, twilio_account_sid, twilio_auth_token, twilio_account_name, version)
              values ('Acme', true, 'AC11111111111111111111111111111234', '\\x01aabbccdd00ff', 'Acme Support', 7);
            insert into organization (name) values ('Globex');
            insert into organization (name, byo_twilio, version) values ('Initech', true, 2);
            insert into member (organization_id, email, password_hash, owner) values
              (1, 'owner@acme.example', 'PBKDF2WithHmacSHA512:210000:c2FsdA==:aGFzaA==', true),
              (1, 'änne@acme.example', null, false),
              (2, 'owner@globex.example', 'PBKDF2WithHmacSHA512:210000:c2FsdA==:aGFzaA==', true);
            insert into member_permission values (2, 'Twilio:Collection:Create'), (2, 'Unknown:To:Us');
            """;

    private static final List<String> FIRST_VERSIONS_TABLES = List.of(
            "select (id, name, byo_twilio, twilio_account_sid, twilio_auth_token, twilio_account_name, version)::text"
                    + " from organization order by id",
            "select (id, organization_id, email, password_hash, owner)::text from member order by id",
            "select (member_id, permission)::text from member_permission order by member_id, permission");

    private EmbeddedDatabase database;
    private Sql sql;

    @BeforeEach
    void start() throws Exception {
        database = EmbeddedDatabase.passing(0);
        sql = new Sql(database.asSuperuser());
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void nothingTheFirstVersionWroteIsLostOrChanged() throws Exception {
        database.migrateTo("1");
        sql.execute(FIRST_VERSIONS_DATA);
        List<String> before = firstVersionsData();

        new Migrations(database.asOwner(), EmbeddedDatabase.APPLICATION).run();

        assertThat(before).hasSize(8);
        assertThat(firstVersionsData()).isEqualTo(before);
    }

    @Test
    void whatIsNewSinceWorksForTheOldRows() throws Exception {
        database.migrateTo("1");
        sql.execute(FIRST_VERSIONS_DATA);
        new Migrations(database.asOwner(), EmbeddedDatabase.APPLICATION).run();

        sql.execute("set role " + EmbeddedDatabase.APPLICATION
                + "; select audit_append(1, 'verify', 'ok', 'system', null, null, null, null, null, null, null)"
                + "; insert into previous_connection select id, twilio_account_sid, twilio_auth_token, now()"
                + " from organization where id = 1"
                + "; insert into api_token (organization_id, member_id, name, prefix, sha256, permissions, created_at,"
                + " expires_at) values (1, 2, 'x', 'lq_', sha256('x'), '', now(), now())"
                + "; update member set one_time_password_until = now(), last_signed_in_at = now()");

        assertThat(sql.rows("select sequence || ' ' || action from audit_event"))
                .containsExactly("1 verify");
        assertThat(
                        sql.rows(
                                "select name from organization where twilio_check_due between now() - interval '1 minute' and now() + interval '1 day'"))
                .as("connected before there were checks")
                .containsExactly("Acme");
        assertThat(sql.rows("select name from organization where twilio_check_due is null order by name"))
                .containsExactly("Globex", "Initech");
    }

    /** Version 8 bounds what may be recorded; what was recorded before is none of its business. */
    @Test
    void whatIsChainedAlreadyStaysAsItIs() throws Exception {
        database.migrateTo("7");
        sql.execute(FIRST_VERSIONS_DATA);
        sql.execute("select audit_append(1, 'Old Action', 'ok', 'system', null, E'two\nlines', null, null, null,"
                + " repeat('x', 5000), null)");
        List<String> before = sql.rows("select e::text from audit_event e");

        new Migrations(database.asOwner(), EmbeddedDatabase.APPLICATION).run();
        sql.execute("set role " + EmbeddedDatabase.APPLICATION
                + "; select audit_append(1, 'verify', 'ok', 'system', null, null, null, null, null, null, null)");

        assertThat(sql.rows("select e::text from audit_event e where sequence = 1"))
                .isEqualTo(before);
        assertThat(new ChainVerification(database.asOwner())
                        .verify(1, List.of(), null)
                        .sequence())
                .isEqualTo(2);
    }

    /** Step by step as over years, and at once, lead to the same tables. */
    @Test
    void everyStepCanBeStoppedAt() throws Exception {
        database.migrateTo("1");
        sql.execute(FIRST_VERSIONS_DATA);
        List<String> before = firstVersionsData();
        for (String version : List.of("2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14")) {
            database.migrateTo(version);
            assertThat(firstVersionsData()).as("version " + version).isEqualTo(before);
        }
        new Migrations(database.asOwner(), EmbeddedDatabase.APPLICATION).run();
    }

    private List<String> firstVersionsData() throws SQLException {
        List<String> data = new ArrayList<>();
        for (String table : FIRST_VERSIONS_TABLES) {
            data.addAll(sql.rows(table));
        }
        return data;
    }
}
