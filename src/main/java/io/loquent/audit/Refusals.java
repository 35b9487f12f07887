package io.loquent.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;

/**
 * Appends refusals that cost whoever causes them next to nothing, only so many: of one member and action, ended alike,
 * within {@value #MINUTES} minutes at most {@value #MOST} from one address and {@value #MOST_FROM_ALL} from all. Then one
 * event says that more of them, from there or from anywhere, are not recorded.
 */
final class Refusals {
    private static final int MINUTES = 10;
    private static final int MOST = 10;

    /** Above what one address may, so that whoever makes noise at one does not hide what comes from another. */
    private static final int MOST_FROM_ALL = 50;

    /**
     * How many there were lately, from everywhere and from one address. NB: after the clock was wrongly put forward and back
     * again the newest events are of a time to come; those of more than a moment ahead are not taken for late ones, or
     * nothing would be recorded until then.
     */
    private static final String LATELY =
            "select count(*), count(*) filter (where client_address is not distinct from ?)"
                    + " from (select recorded_at, client_address from audit_event where organization_id = ? and member_id = ?"
                    + " and action = ? and result = ? and result <> 'ok' and (?::text is null or subject = ?)"
                    + " order by sequence desc limit " + MOST_FROM_ALL + ") as last"
                    + " where recorded_at between now() - interval '" + MINUTES
                    + " minutes' and now() + interval '1 minute'";

    /** One at a time for a member, or many at once would all find room; they wait for nobody else. */
    private static final String ONE_AT_A_TIME =
            "select pg_advisory_xact_lock(hashtextextended('refusals ' || ?::text, 0))";

    private static final String FROM_ANYWHERE = ", from anywhere";

    private Refusals() {}

    /** NB: only members are bounded; who else acts repeats nothing to fill a table. */
    static void append(Connection connection, AuditEntry refusal) throws SQLException {
        waitForTheLast(connection, refusal);
        Count alike = count(connection, refusal, null);
        AuditEntry mark = refusal.as(AuditAction.REFUSALS_NOT_RECORDED);
        String dropped = refusal.action().slug();
        if (alike.fromAll() >= MOST_FROM_ALL) {
            String all = dropped + FROM_ANYWHERE;
            if (count(connection, mark, all).fromAll() == 0) {
                AuditChain.append(connection, mark.about(all));
            }
        } else if (alike.fromHere() < MOST) {
            AuditChain.append(connection, refusal);
        } else if (count(connection, mark, dropped).fromHere() == 0) {
            AuditChain.append(connection, mark.about(dropped));
        }
    }

    private static void waitForTheLast(Connection connection, AuditEntry refusal) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ONE_AT_A_TIME)) {
            statement.setObject(1, refusal.actor().memberId(), Types.BIGINT);
            statement.execute();
        }
    }

    private static Count count(Connection connection, AuditEntry alike, String subject) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LATELY)) {
            statement.setString(1, AuditEntry.visible(alike.actor().clientAddress()));
            statement.setLong(2, alike.organization().value());
            statement.setObject(3, alike.actor().memberId(), Types.BIGINT);
            statement.setString(4, alike.action().slug());
            statement.setString(5, alike.result());
            statement.setString(6, subject);
            statement.setString(7, subject);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Count(row.getLong(1), row.getLong(2));
            }
        }
    }

    private record Count(long fromAll, long fromHere) {}
}
