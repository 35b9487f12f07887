package io.loquent.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.loquent.run.EmbeddedDatabase;
import io.loquent.run.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A pooled connection whose PostgreSQL backend is ended under it, as a restart of the database does. */
class HealingConnectionTest {
    private static EmbeddedDatabase database;

    private boolean gone;
    private Connection connection;

    @BeforeAll
    static void start() throws Exception {
        database = EmbeddedDatabase.passing(0);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void open() throws Exception {
        connection = HealingConnection.from(this::fromDatabase);
    }

    @AfterEach
    void close() throws Exception {
        connection.close();
    }

    @Test
    void aConnectionThatIsAliveStaysTheSame() throws Exception {
        String before = ask("select pg_backend_pid()");
        beUnused();

        assertThat(ask("select pg_backend_pid()")).isEqualTo(before);
    }

    @Test
    void aConnectionCutWhileUnusedServesTheNextStatement() throws Exception {
        cut();

        assertThat(ask("select 'alive'")).isEqualTo("alive");
    }

    @Test
    void aConnectionCutWhileUnusedServesTheNextTransaction() throws Exception {
        cut();
        connection.setAutoCommit(false);

        assertThat(ask("select 'alive'")).isEqualTo("alive");
        assertThatCode(connection::commit).doesNotThrowAnyException();
    }

    @Test
    void whatThePoolHasSetHoldsOnTheNewConnection() throws Exception {
        connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        connection.setReadOnly(true);
        cut();

        assertThat(ask("show transaction_isolation")).isEqualTo("serializable");
        assertThat(connection.isReadOnly()).isTrue();
    }

    @Test
    void theIsolationIsAskedOfTheDatabaseOnce() throws Exception {
        int level = connection.getTransactionIsolation();
        cut();

        assertThat(connection.getTransactionIsolation()).isEqualTo(level);
        assertThatCode(() -> connection.setTransactionIsolation(level)).doesNotThrowAnyException();
    }

    @Test
    void anotherIsolationIsSetAtTheDatabaseAndRemembered() throws Exception {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);

        assertThat(ask("show transaction_isolation")).isEqualTo("repeatable read");
        assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_REPEATABLE_READ);
    }

    @Test
    void aTransactionCutOnItsWayFailsAndIsNotContinuedOnAnotherConnection() throws Exception {
        connection.setAutoCommit(false);
        cut();

        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> ask("select 'alive'"));
        assertThatExceptionOfType(SQLException.class).isThrownBy(connection::commit);
    }

    @Test
    void aPoolThatTidiesUpAfterACutTransactionGetsAWorkingConnectionBack() throws Exception {
        connection.setAutoCommit(false);
        cut();
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> ask("select 'alive'"));

        assertThatCode(connection::rollback).doesNotThrowAnyException();
        assertThatCode(() -> connection.setAutoCommit(true)).doesNotThrowAnyException();

        assertThat(ask("select 'alive'")).isEqualTo("alive");
        assertThat(connection.getAutoCommit()).isTrue();
    }

    @Test
    void whileThereIsNoDatabaseTheStatementFailsAndTheNextOneAfterItServes() throws Exception {
        cut();
        gone = true;
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> ask("select 'alive'"))
                .withMessage("gone");
        gone = false;

        assertThat(ask("select 'alive'")).isEqualTo("alive");
    }

    @Test
    void aTransactionThatCouldNotBeginBeginsWithTheNextStatementAndNoneIsCommittedByItself() throws Exception {
        cut();
        gone = true;
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> connection.setAutoCommit(false));
        gone = false;

        String first = ask("select pg_current_xact_id()");

        assertThat(ask("select pg_current_xact_id()")).isEqualTo(first);
        assertThat(connection.getAutoCommit()).isFalse();
        assertThatCode(connection::commit).doesNotThrowAnyException();
        connection.setAutoCommit(true);
        assertThat(ask("select pg_current_xact_id()")).isNotEqualTo(first);
    }

    private Connection fromDatabase() throws SQLException {
        if (gone) {
            throw new SQLException("gone", "08001");
        }
        return database.asOwner().getConnection();
    }

    private void cut() throws Exception {
        String backend = ask("select pg_backend_pid()");
        new Sql(database.asSuperuser()).execute("select pg_terminate_backend(" + backend + ", 5000)");
        beUnused();
    }

    /** NB: longer than a connection is trusted without a look. */
    private static void beUnused() throws InterruptedException {
        Thread.sleep(150);
    }

    private String ask(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
