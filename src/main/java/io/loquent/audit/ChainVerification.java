package io.loquent.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Reads chains from the first event that is not archived and computes every hash again. Plain JDBC, and reads only. Each organization's chain
 * is seen as of one moment, so events recorded meanwhile do not disturb.
 */
public final class ChainVerification {
    private static final int ROWS_AT_ONCE = 1000;

    private final DataSource database;

    public ChainVerification(DataSource database) {
        this.database = database;
    }

    /** All, also those without a chain: a trail that was deleted as a whole must not be missing from what is told. */
    public List<Long> organizations() throws SQLException {
        String sql = "select id from organization union select organization_id from audit_chain"
                + " union select organization_id from audit_event order by 1";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            List<Long> organizations = new ArrayList<>();
            while (rows.next()) {
                organizations.add(rows.getLong(1));
            }
            return organizations;
        }
    }

    /** Where an organization's chain begins here: behind what was archived and removed. */
    public ChainHead start(long organization) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return start(connection, organization);
        }
    }

    static ChainHead start(Connection connection, long organization) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select sequence, hash from audit_archived where organization_id = ?")) {
            statement.setLong(1, organization);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? ChainHead.of(organization, row.getLong(1), row.getBytes(2))
                        : ChainHead.none(organization);
            }
        }
    }

    /**
     * Verifies one organization's chain.
     *
     * @param anchors heads it had before
     * @param archived what archives hold of it, which was read and met those anchors and {@link #start}; null when there
     *     is none
     * @return its head now
     * @throws BrokenChainException at the first event that is missing, changed, or not the one of an anchor
     */
    public ChainHead verify(long organization, List<ChainHead> anchors, ArchivedPart archived)
            throws SQLException, BrokenChainException {
        try (Connection connection = database.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            ChainHead start = start(connection, organization);
            List<ChainHead> expected = new ArrayList<>(anchors);
            if (archived != null) {
                requireNothingBetween(archived, start);
                expected.add(archived.upTo());
            }
            requireArchives(start, anchors, archived);
            ChainHead reached = follow(connection, start, expected);
            requireStoredHead(connection, reached);
            connection.commit();
            return reached;
        }
    }

    private static void requireNothingBetween(ArchivedPart archived, ChainHead start) throws BrokenChainException {
        if (archived.upTo().sequence() < start.sequence()) {
            throw new BrokenChainException(
                    start.organization(), archived.upTo().sequence() + 1, "in a later archive; name that too");
        }
    }

    private static void requireArchives(ChainHead start, List<ChainHead> anchors, ArchivedPart archived)
            throws BrokenChainException {
        for (ChainHead anchor : anchors) {
            if (anchor.sequence() < start.sequence() && (archived == null || !archived.reaches(anchor.sequence()))) {
                throw new BrokenChainException(
                        start.organization(),
                        anchor.sequence(),
                        "archived, so that an anchor cannot be compared; name its archive too");
            }
        }
    }

    private static ChainHead follow(Connection connection, ChainHead start, List<ChainHead> anchors)
            throws SQLException, BrokenChainException {
        ChainWalk walk = new ChainWalk(start, anchors);
        try (PreparedStatement statement =
                connection.prepareStatement("select * from audit_event where organization_id = ? order by sequence")) {
            statement.setFetchSize(ROWS_AT_ONCE);
            statement.setLong(1, start.organization());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    walk.step(rows);
                }
            }
        }
        return walk.end();
    }

    private static void requireStoredHead(Connection connection, ChainHead reached)
            throws SQLException, BrokenChainException {
        try (PreparedStatement statement =
                connection.prepareStatement("select sequence, hash from audit_chain where organization_id = ?")) {
            statement.setLong(1, reached.organization());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    if (reached.sequence() == 0) {
                        return;
                    }
                    throw new BrokenChainException(reached.organization(), reached.sequence(), "the chain has no head");
                }
                ChainHead head = ChainHead.of(reached.organization(), row.getLong(1), row.getBytes(2));
                if (head.sequence() > reached.sequence()) {
                    throw new BrokenChainException(reached.organization(), reached.sequence() + 1, "missing");
                }
                if (!head.equals(reached)) {
                    throw new BrokenChainException(
                            reached.organization(), reached.sequence(), "not the one the chain's head names");
                }
            }
        }
    }
}
