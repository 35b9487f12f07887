package io.loquent.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The transactions events are recorded in. NB: an EJB's methods are public, or the container does not know them. */
@Stateless
public class AuditStore {
    /** In this many minutes at most so many refused sign-ins of one member are recorded. */
    private static final int MINUTES = 10;

    private static final int MOST_REFUSED_SIGN_INS = 10;

    private static final String REFUSED_SIGN_INS = "select count(*) from (select recorded_at from audit_event"
            + " where organization_id = ? and member_id = ? and action = 'sign-in' and result <> 'ok'"
            + " order by sequence desc limit " + MOST_REFUSED_SIGN_INS + ") as last"
            + " where recorded_at > now() - interval '" + MINUTES + " minutes'";

    /** One at a time for a member, or many at once would all find room; they wait for nobody else. */
    private static final String ONE_AT_A_TIME =
            "select pg_advisory_xact_lock(hashtext('refused sign-ins'), hashint8(?))";

    @PersistenceContext(unitName = "loquent")
    private EntityManager entities;

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
     * Without waiting for the disk. NB: a later event that waits takes this one to the disk with it, so that a crash of
     * PostgreSQL can cost the last uses of a second but never leaves a hole.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void aloneWithoutWaiting(AuditEntry entry) {
        with(connection -> {
            doNotWait(connection);
            AuditChain.append(connection, entry);
        });
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void refusedSignIn(AuditEntry entry) {
        with(connection -> {
            waitForTheLast(connection, entry);
            if (countRefusedSignIns(connection, entry) < MOST_REFUSED_SIGN_INS) {
                doNotWait(connection);
                AuditChain.append(connection, entry);
            }
        });
    }

    private static void waitForTheLast(Connection connection, AuditEntry entry) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ONE_AT_A_TIME)) {
            statement.setLong(1, entry.actor().memberId());
            statement.execute();
        }
    }

    private static long countRefusedSignIns(Connection connection, AuditEntry entry) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REFUSED_SIGN_INS)) {
            statement.setLong(1, entry.organization().value());
            statement.setLong(2, entry.actor().memberId());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
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
            throw new IllegalStateException("The audit trail cannot be written", e);
        }
    }

    @FunctionalInterface
    private interface Writing {
        void on(Connection connection) throws SQLException;
    }
}
