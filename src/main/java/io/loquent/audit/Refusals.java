package io.loquent.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;

/**
 * Appends refusals that cost whoever causes them next to nothing, only so many: of one member and action, ended alike, at
 * most {@value #MOST} within {@value #MINUTES} minutes. Then one event says that more of them are not recorded.
 */
final class Refusals {
    private static final int MINUTES = 10;
    private static final int MOST = 10;

    private static final String ALIKE = " from audit_event where organization_id = ? and member_id = ? and action = ?"
            + " and result = ? and result <> 'ok'";
    private static final String LATELY = " where recorded_at > now() - interval '" + MINUTES + " minutes'";
    private static final String RECORDED = "select count(*) from (select recorded_at" + ALIKE
            + " order by sequence desc limit " + MOST + ") as last" + LATELY;
    private static final String TOLD = "select count(*) from (select recorded_at" + ALIKE
            + " and subject = ? order by sequence desc limit 1) as last" + LATELY;

    /** One at a time for a member, or many at once would all find room; they wait for nobody else. */
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('refusals'), hashint8(?))";

    private Refusals() {}

    /** NB: only members are bounded; who else acts repeats nothing to fill a table. */
    static void append(Connection connection, AuditEntry refusal) throws SQLException {
        waitForTheLast(connection, refusal);
        if (count(connection, RECORDED, refusal, null) < MOST) {
            AuditChain.append(connection, refusal);
            return;
        }
        String dropped = refusal.action().slug();
        AuditEntry mark = refusal.as(AuditAction.REFUSALS_NOT_RECORDED).about(dropped);
        if (count(connection, TOLD, mark, dropped) == 0) {
            AuditChain.append(connection, mark);
        }
    }

    private static void waitForTheLast(Connection connection, AuditEntry refusal) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ONE_AT_A_TIME)) {
            statement.setObject(1, refusal.actor().memberId(), Types.BIGINT);
            statement.execute();
        }
    }

    private static long count(Connection connection, String sql, AuditEntry alike, String subject) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, alike.organization().value());
            statement.setObject(2, alike.actor().memberId(), Types.BIGINT);
            statement.setString(3, alike.action().slug());
            statement.setString(4, alike.result());
            if (subject != null) {
                statement.setString(5, subject);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
