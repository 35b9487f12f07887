package io.loquent.database;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ResourceAllocationException;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;

class DatabaseRefusalTest {
    @Test
    void noConnectionNoRoomAndNoWritesAreAnOutage() {
        assertThat(new String[] {
                    "08001", "08003", "08006", "28000", "28P01", "3D000", "53100", "53300", "57P01", "57P02", "57P03",
                    "58030", "25006", "25P03", "55P03"
                })
                .allSatisfy(state -> assertThat(DatabaseRefusal.isOutage(wrapped(new SQLException("words", state))))
                        .isTrue());
    }

    @Test
    void whatTheRequestItselfRanIntoIsNone() {
        assertThat(new String[] {"23505", "22021", "40001", "40P01", "42501", "42P01", "57014", "XX000", null})
                .allSatisfy(state -> assertThat(DatabaseRefusal.isOutage(wrapped(new SQLException("words", state))))
                        .isFalse());
        assertThat(DatabaseRefusal.isOutage(new IllegalStateException("words"))).isFalse();
    }

    @Test
    void aPoolWithoutAConnectionIsAnOutageAndTheOperatorReadsSo() {
        Throwable failure = wrapped(new SQLException("words", new ResourceAllocationException("words")));

        assertThat(DatabaseRefusal.isOutage(failure)).isTrue();
        assertThat(DatabaseRefusal.sentence(failure)).startsWith("the server's pool gave no connection");
    }

    @Test
    void whyACommitFailedMayBeSuppressed() {
        Throwable failure = new IllegalStateException("words");
        failure.addSuppressed(wrapped(new SQLException("words", "08006")));

        assertThat(DatabaseRefusal.isOutage(new IllegalStateException("words", failure)))
                .isTrue();
    }

    @Test
    void aCommitThatBrokeOffIsAnOutageThoughTheServerKeepsItsReasonAsTextOnly() {
        Throwable failure = new IllegalStateException("words", new XAException("FATAL: Server SQLState: 57P01"));

        assertThat(DatabaseRefusal.isOutage(failure)).isTrue();
        assertThat(DatabaseRefusal.sentence(failure)).isEqualTo("the database cannot be reached at loquent.db.url");
    }

    @Test
    void whatTheDatabaseSaidCountsMoreThanThePoolThatPassedItOn() {
        SQLException refusal = new SQLException("words", "40001");

        assertThat(DatabaseRefusal.isOutage(wrapped(new SQLException("words", new ResourceException(refusal)))))
                .isFalse();
    }

    private static Throwable wrapped(SQLException refusal) {
        return new IllegalStateException("words", new RuntimeException("words", refusal));
    }
}
