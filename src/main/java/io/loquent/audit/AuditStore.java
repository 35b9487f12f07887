package io.loquent.audit;

import io.loquent.database.LoquentDataSource;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The transactions events are recorded in. NB: an EJB's methods are public, or the container does not know them. */
@Stateless
public class AuditStore {
    @PersistenceContext(unitName = "loquent")
    private EntityManager entities;

    @Resource(lookup = LoquentDataSource.JNDI_NAME)
    private DataSource database;

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void join(AuditEntry entry) {
        // NB: what JPA still holds back must be written, and locked, before the chain.
        entities.flush();
        with(connection -> AuditChain.append(connection, entry));
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void alone(AuditEntry entry) {
        with(connection -> AuditChain.append(connection, entry));
    }

    /**
     * In one statement, without waiting for the disk. NB: a later event that waits takes this one to the disk with it, so
     * that a crash of PostgreSQL can cost the last uses of a second but never leaves a hole.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void aloneWithoutWaiting(AuditEntry entry) {
        try (Connection connection = database.getConnection()) {
            AuditChain.appendWithoutWaiting(connection, entry);
        } catch (SQLException e) {
            throw unwritable(e);
        }
    }

    /** Bounded, see {@link Refusals}. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void refusal(AuditEntry entry) {
        with(connection -> {
            doNotWait(connection);
            Refusals.append(connection, entry);
        });
    }

    private static void doNotWait(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local synchronous_commit = off");
        }
    }

    /** NB: on the connection JPA uses in this transaction; and a failure must leave as a system exception, to roll back. */
    private void with(Writing writing) {
        try {
            writing.on(entities.unwrap(Connection.class));
        } catch (SQLException e) {
            throw unwritable(e);
        }
    }

    private static IllegalStateException unwritable(SQLException cause) {
        return new IllegalStateException("The audit trail cannot be written", cause);
    }

    @FunctionalInterface
    private interface Writing {
        void on(Connection connection) throws SQLException;
    }
}
