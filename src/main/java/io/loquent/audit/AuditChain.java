package io.loquent.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Locale;

/**
 * Appends events within the transaction of any connection; plain JDBC, for operators' commands run without a server.
 *
 * <p>NB: append last. The organization's chain is locked from here to the end of the transaction, and data first, chain
 * second in every transaction is what keeps them from waiting for each other in a circle.
 */
public final class AuditChain {
    private static final String APPEND = "select audit_append(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String APPEND_WITHOUT_WAITING =
            "select audit_append_without_waiting(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private AuditChain() {}

    /** @return the event's number in its organization's chain, from 1 */
    public static long append(Connection connection, AuditEntry entry) throws SQLException {
        return append(APPEND, connection, entry);
    }

    /** Appends on a connection without a transaction, and does not wait for the disk. */
    static void appendWithoutWaiting(Connection connection, AuditEntry entry) throws SQLException {
        append(APPEND_WITHOUT_WAITING, connection, entry);
    }

    private static long append(String sql, Connection connection, AuditEntry entry) throws SQLException {
        AuditActor actor = entry.actor();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, entry.organization().value());
            statement.setString(2, entry.action().slug());
            statement.setString(3, entry.result());
            statement.setString(4, actor.kind().name().toLowerCase(Locale.ROOT));
            statement.setObject(5, actor.memberId(), Types.BIGINT);
            statement.setString(6, AuditEntry.visible(actor.email()));
            statement.setObject(7, actor.tokenId(), Types.BIGINT);
            statement.setString(8, AuditEntry.visible(actor.tokenPrefix()));
            statement.setString(9, AuditEntry.visible(actor.clientAddress()));
            statement.setString(10, AuditEntry.visible(entry.subject()));
            statement.setString(11, AuditEntry.visible(entry.twilioRequestId()));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
