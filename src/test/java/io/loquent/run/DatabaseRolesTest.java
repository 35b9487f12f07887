package io.loquent.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What {@code server-config/postgresql/create.sql} makes, run twice. */
class DatabaseRolesTest {
    private static EmbeddedDatabase database;
    private static Sql superuser;
    private static Sql application;

    @BeforeAll
    static void start() throws Exception {
        database = EmbeddedDatabase.passing(0);
        superuser = new Sql(database.asSuperuser());
        application = new Sql(database.asApplication());
        superuser.execute("alter role loquent_app superuser createdb; alter role loquent_app reset all");

        database.prepare();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void neitherRoleMayMoreThanItNeeds() throws Exception {
        assertThat(superuser.one("select count(*) from pg_roles where rolname like 'loquent%' and rolcanlogin and not"
                        + " (rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls)"))
                .isEqualTo("2");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> application.execute("create table x ()"))
                .withMessageContaining("permission denied");
        assertThat(superuser.one("select has_database_privilege('public', current_database(), 'connect')"
                        + " or has_database_privilege('loquent_app', current_database(), 'temporary')"))
                .isEqualTo("f");
    }

    @Test
    void theApplicationWaitsForNobodyForever() throws Exception {
        assertThat(application.one("show lock_timeout")).isEqualTo("10s");
        assertThat(application.one("show idle_in_transaction_session_timeout")).isEqualTo("1min");
    }

    @Test
    void bothPasswordsAreKeptAsScram() throws Exception {
        assertThat(
                        superuser.one(
                                "select count(*) from pg_authid where rolname like 'loquent%' and rolpassword like 'SCRAM-SHA-256$%'"))
                .isEqualTo("2");
    }
}
