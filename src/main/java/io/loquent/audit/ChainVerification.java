package io.loquent.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Reads chains from their first event and computes every hash again. Plain JDBC, and reads only. Each organization's chain
 * is seen as of one moment, so events recorded meanwhile do not disturb.
 */
public final class ChainVerification {
    private static final int ROWS_AT_ONCE = 1000;

    private final DataSource database;

    public ChainVerification(DataSource database) {
        this.database = database;
    }

    /** The organizations that have a chain, or events without one. */
    public List<Long> organizations() throws SQLException {
        String sql = "select organization_id from audit_chain union select organization_id from audit_event order by 1";
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

    /**
     * Verifies one organization's chain.
     *
     * @param anchors heads it had before
     * @return its head now
     * @throws BrokenChainException at the first event that is missing, changed, or not the one of an anchor
     */
    public ChainHead verify(long organization, List<ChainHead> anchors) throws SQLException, BrokenChainException {
        try (Connection connection = database.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            ChainHead reached = follow(connection, organization, anchors);
            requireStoredHead(connection, reached);
            connection.commit();
            return reached;
        }
    }

    private static ChainHead follow(Connection connection, long organization, List<ChainHead> anchors)
            throws SQLException, BrokenChainException {
        Map<Long, String> expected = new TreeMap<>();
        anchors.forEach(anchor -> expected.put(anchor.sequence(), anchor.hash()));
        Walk walk = new Walk(organization, expected);
        try (PreparedStatement statement =
                connection.prepareStatement("select * from audit_event where organization_id = ? order by sequence")) {
            statement.setFetchSize(ROWS_AT_ONCE);
            statement.setLong(1, organization);
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

    /** The way along one chain. */
    private static final class Walk {
        private final long organization;
        private final Map<Long, String> expected;
        private long sequence;
        private byte[] hash = new byte[EventHash.LENGTH];
        private OffsetDateTime time = OffsetDateTime.MIN;

        Walk(long organization, Map<Long, String> expected) throws BrokenChainException {
            this.organization = organization;
            this.expected = expected;
            meetAnchor();
        }

        void step(ResultSet row) throws SQLException, BrokenChainException {
            sequence++;
            if (row.getLong("sequence") != sequence) {
                throw broken("missing");
            }
            byte[] stored = row.getBytes("hash");
            if (!Arrays.equals(stored, EventHash.of(row, hash))) {
                throw broken("changed, or one before it was");
            }
            OffsetDateTime recordedAt = row.getObject("recorded_at", OffsetDateTime.class);
            if (recordedAt.isBefore(time)) {
                throw broken("recorded before the one before it");
            }
            time = recordedAt;
            hash = stored;
            meetAnchor();
        }

        ChainHead end() throws BrokenChainException {
            if (!expected.isEmpty()) {
                sequence++;
                throw broken("missing, but an anchor proves there was one up to event "
                        + expected.keySet().stream().reduce(0L, Math::max));
            }
            return ChainHead.of(organization, sequence, hash);
        }

        private void meetAnchor() throws BrokenChainException {
            String anchor = expected.remove(sequence);
            if (anchor != null
                    && !anchor.equals(ChainHead.of(organization, sequence, hash).hash())) {
                throw broken("not the one of the anchor: it, or one before it, was made anew");
            }
        }

        private BrokenChainException broken(String what) {
            return new BrokenChainException(organization, sequence, what);
        }
    }
}
