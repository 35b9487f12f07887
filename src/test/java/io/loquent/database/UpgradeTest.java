package io.loquent.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.audit.ChainVerification;
import io.loquent.run.EmbeddedDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
            "select id, name, byo_twilio, twilio_account_sid, encode(twilio_auth_token, 'hex'), twilio_account_name,"
                    + " version from organization order by id",
            "select id, organization_id, email, password_hash, owner from member order by id",
            "select member_id, permission from member_permission order by 1, 2");

    private EmbeddedDatabase database;

    @BeforeEach
    void start() throws Exception {
        database = EmbeddedDatabase.passing(0);
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void nothingTheFirstVersionWroteIsLostOrChanged() throws Exception {
        database.migrateTo("1");
        execute(FIRST_VERSIONS_DATA);
        List<String> before = firstVersionsData();

        new Migrations(database.asOwner(), EmbeddedDatabase.APPLICATION).run();

        assertThat(before).hasSize(8);
        assertThat(firstVersionsData()).isEqualTo(before);
    }

    @Test
    void whatIsNewSinceWorksForTheOldRows() throws Exception {
        database.migrateTo("1");
        execute(FIRST_VERSIONS_DATA);
        new Migrations(database.asOwner(), EmbeddedDatabase.APPLICATION).run();

        execute("set role " + EmbeddedDatabase.APPLICATION
                + "; select audit_append(1, 'verify', 'ok', 'system', null, null, null, null, null, null, null)"
                + "; insert into previous_connection select id, twilio_account_sid, twilio_auth_token, now()"
                + " from organization where id = 1"
                + "; insert into api_token (organization_id, member_id, name, prefix, sha256, permissions, created_at,"
                + " expires_at) values (1, 2, 'x', 'lq_', sha256('x'), '', now(), now())"
                + "; update member set one_time_password_until = now(), last_signed_in_at = now()");

        assertThat(rows("select sequence, action from audit_event")).containsExactly("1|verify");
        assertThat(
                        rows(
                                "select name from organization where twilio_check_due between now() and now() + interval '1 day'"))
                .as("connected before there were checks")
                .containsExactly("Acme");
        assertThat(rows("select name from organization where twilio_check_due is null order by name"))
                .containsExactly("Globex", "Initech");
    }

    /** Version 8 bounds what may be recorded; what was recorded before is none of its business. */
    @Test
    void whatIsChainedAlreadyStaysAsItIs() throws Exception {
        database.migrateTo("7");
        execute(FIRST_VERSIONS_DATA);
        execute("select audit_append(1, 'Old Action', 'ok', 'system', null, E'two\nlines', null, null, null,"
                + " repeat('x', 5000), null)");
        List<String> before = rows("select * from audit_event");

        new Migrations(database.asOwner(), EmbeddedDatabase.APPLICATION).run();
        execute("set role " + EmbeddedDatabase.APPLICATION
                + "; select audit_append(1, 'verify', 'ok', 'system', null, null, null, null, null, null, null)");

        assertThat(rows("select * from audit_event where sequence = 1")).isEqualTo(before);
        assertThat(new ChainVerification(database.asOwner())
                        .verify(1, List.of(), null)
                        .sequence())
                .isEqualTo(2);
    }

    /** Step by step as over years, and at once, lead to the same tables. */
    @Test
    void everyStepCanBeStoppedAt() throws Exception {
        database.migrateTo("1");
        execute(FIRST_VERSIONS_DATA);
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
            data.addAll(rows(table));
        }
        return data;
    }

    private List<String> rows(String sql) throws SQLException {
        try (Connection connection = database.asSuperuser().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    values.add(result.getString(i));
                }
                rows.add(String.join("|", values));
            }
            return rows;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.asSuperuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
