package io.loquent.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What {@code server-config/postgresql/create.sql} makes, run twice. */
class DatabaseRolesTest {
    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() throws Exception {
        database = EmbeddedDatabase.passing(0);
        execute(database.asSuperuser(), "alter role loquent_app superuser createdb; alter role loquent_app reset all");

        database.prepare();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void neitherRoleMayMoreThanItNeeds() throws Exception {
        assertThat(one(
                        database.asSuperuser(),
                        "select count(*) from pg_roles where rolname like 'loquent%' and rolcanlogin and not"
                                + " (rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls)"))
                .isEqualTo("2");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> execute(database.asApplication(), "create table x ()"))
                .withMessageContaining("permission denied");
        assertThat(one(
                        database.asSuperuser(),
                        "select has_database_privilege('public', current_database(), 'connect')"
                                + " or has_database_privilege('loquent_app', current_database(), 'temporary')"))
                .isEqualTo("f");
    }

    @Test
    void theApplicationWaitsForNobodyForever() throws Exception {
        assertThat(one(database.asApplication(), "show lock_timeout")).isEqualTo("10s");
        assertThat(one(database.asApplication(), "show idle_in_transaction_session_timeout"))
                .isEqualTo("1min");
    }

    @Test
    void bothPasswordsAreKeptAsScram() throws Exception {
        assertThat(
                        one(
                                database.asSuperuser(),
                                "select count(*) from pg_authid where rolname like 'loquent%' and rolpassword like 'SCRAM-SHA-256$%'"))
                .isEqualTo("2");
    }

    private static String one(DataSource as, String sql) throws SQLException {
        try (Connection connection = as.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(DataSource as, String sql) throws SQLException {
        try (Connection connection = as.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
