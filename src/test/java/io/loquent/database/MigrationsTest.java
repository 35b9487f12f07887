package io.loquent.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.loquent.run.EmbeddedDatabase;
import io.loquent.run.Sql;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** What an operator reads when the database is not what the application needs. */
class MigrationsTest {
    private static EmbeddedDatabase database;
    private static Sql sql;

    @BeforeAll
    static void start() throws Exception {
        database = EmbeddedDatabase.passing(0);
        sql = new Sql(database.asSuperuser());
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void empty() throws Exception {
        sql.execute("drop schema public cascade; create schema public authorization " + EmbeddedDatabase.OWNER
                + "; grant usage on schema public to " + EmbeddedDatabase.APPLICATION);
    }

    @Test
    void anEmptyDatabaseIsBroughtToTheVersionNeededByItsOwner() {
        migrations(EmbeddedDatabase.OWNER).run();

        assertThatCode(migrations(EmbeddedDatabase.APPLICATION)::requireCurrent).doesNotThrowAnyException();
    }

    @Test
    void anEmptySchemaIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(migrations(EmbeddedDatabase.APPLICATION)::requireCurrent)
                .withMessageMatching("the database's schema is empty, this application needs version \\d+ \\(.*");
    }

    @Test
    void anOlderSchemaIsNamedWithBothVersions() {
        database.migrateTo("1");

        assertThatIllegalStateException()
                .isThrownBy(migrations(EmbeddedDatabase.APPLICATION)::requireCurrent)
                .withMessageMatching(
                        "the database's schema is at version 1, this application needs version \\d+ \\(.*");
    }

    @Test
    void aSchemaMadeByOtherMigrationsIsRefused() throws Exception {
        migrations(EmbeddedDatabase.OWNER).run();
        sql.execute("update flyway_schema_history set checksum = 1 where version = '1'");

        assertThatIllegalStateException()
                .isThrownBy(migrations(EmbeddedDatabase.APPLICATION)::requireCurrent)
                .withMessageEndingWith("but was not made by this application's migrations");
    }

    @Test
    void aNewerSchemaLetsTheApplicationOfBeforeStart() throws Exception {
        migrations(EmbeddedDatabase.OWNER).run();
        sql.execute("insert into flyway_schema_history select 1000, '1000', 'later', 'SQL', 'V1000__later.sql', 1,"
                + " installed_by, now(), 1, true from flyway_schema_history limit 1");

        assertThatCode(migrations(EmbeddedDatabase.APPLICATION)::requireCurrent).doesNotThrowAnyException();
        assertThatCode(migrations(EmbeddedDatabase.OWNER)::run).doesNotThrowAnyException();
    }

    @Test
    void halfAnAccountIsRefusedByTheDatabaseItself() {
        migrations(EmbeddedDatabase.OWNER).run();

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> sql.execute("insert into organization (name, twilio_account_sid) values ('Acme',"
                        + " 'AC11111111111111111111111111111234')"))
                .withMessageContaining("twilio_account_whole");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() ->
                        sql.execute("insert into organization (name, twilio_auth_token) values ('Acme', '\\x01')"))
                .withMessageContaining("twilio_account_whole");
    }

    @Test
    void anUnreachableServerAndAnUnknownDatabaseAreToldApart() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/loquent");
        PGSimpleDataSource unknown = new PGSimpleDataSource();
        unknown.setUrl(database.jdbcUrl() + "-not");
        unknown.setUser(EmbeddedDatabase.APPLICATION);

        assertThatIllegalStateException()
                .isThrownBy(new Migrations(nowhere, "x")::requireCurrent)
                .withMessage("the database cannot be reached at loquent.db.url");
        assertThatIllegalStateException()
                .isThrownBy(new Migrations(unknown, "x")::requireCurrent)
                .withMessage("there is no such database as loquent.db.url names");
    }

    @Test
    void anUnknownRoleIsTold() {
        assertThatIllegalStateException()
                .isThrownBy(migrations("nobody")::requireCurrent)
                .withMessage("the database does not accept loquent.db.user and loquent.db.password");
    }

    private static Migrations migrations(String role) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        source.setUser(role);
        return new Migrations(source, EmbeddedDatabase.APPLICATION);
    }
}
