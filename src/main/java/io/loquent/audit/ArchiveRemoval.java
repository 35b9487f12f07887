package io.loquent.audit;

import io.loquent.organization.OrganizationId;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Removes events that are in an archive, as the tables' owner: the application's role cannot. In batches, each with the
 * place where the chain begins from then on, so that it holds at every moment and whatever is interrupted goes on.
 */
public final class ArchiveRemoval {
    private static final String LOCK = "select 1 from audit_chain where organization_id = ? for update";

    private static final String HASH = "select hash from audit_event where organization_id = ? and sequence = ?";

    private static final String BEGIN_BEHIND = "insert into audit_archived (organization_id, sequence, hash)"
            + " values (?, ?, ?) on conflict (organization_id)"
            + " do update set sequence = excluded.sequence, hash = excluded.hash";

    private static final String REMOVE = "delete from audit_event where organization_id = ? and sequence <= ?";

    private final DataSource owner;
    private final int batch;

    public ArchiveRemoval(DataSource owner, int batch) {
        this.owner = owner;
        this.batch = batch;
    }

    /**
     * @param part of an archive that holds
     * @return how many events it removed
     * @throws BrokenChainException when the chain here is not the archive's; nothing is removed then
     */
    public long remove(ArchivedPart part) throws SQLException, BrokenChainException {
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            ChainHead start = ChainVerification.start(connection, part.organization());
            if (start.sequence() >= part.upTo().sequence()) {
                return 0;
            }
            requireNothingBetween(start, part);
            requireSame(connection, part.upTo());
            for (long last = start.sequence(); last < part.upTo().sequence(); ) {
                last = Math.min(last + batch, part.upTo().sequence());
                removeUpTo(connection, part, last);
                connection.commit();
            }
            return part.upTo().sequence() - start.sequence();
        }
    }

    private static void requireNothingBetween(ChainHead start, ArchivedPart part) throws BrokenChainException {
        if (start.sequence() < part.after().sequence()) {
            throw new BrokenChainException(
                    part.organization(), start.sequence() + 1, "in an older archive, which must be removed first");
        }
        if (start.sequence() == part.after().sequence() && !start.equals(part.after())) {
            throw new BrokenChainException(part.organization(), start.sequence(), "not the one of the archive");
        }
    }

    /** NB: its hash covers all events before it. */
    private static void requireSame(Connection connection, ChainHead archived)
            throws SQLException, BrokenChainException {
        byte[] hash = hash(connection, archived.organization(), archived.sequence());
        if (!MessageDigest.isEqual(hash, archived.hashBytes())) {
            throw new BrokenChainException(archived.organization(), archived.sequence(), "not the one of the archive");
        }
    }

    /** NB: the chain is locked first, as by whoever records: the new row's reference to it would lock it half. */
    private static void removeUpTo(Connection connection, ArchivedPart part, long last) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK);
                PreparedStatement begin = connection.prepareStatement(BEGIN_BEHIND);
                PreparedStatement remove = connection.prepareStatement(REMOVE)) {
            lock.setLong(1, part.organization());
            lock.execute();
            begin.setLong(1, part.organization());
            begin.setLong(2, last);
            begin.setBytes(3, hash(connection, part.organization(), last));
            begin.executeUpdate();
            remove.setLong(1, part.organization());
            remove.setLong(2, last);
            remove.executeUpdate();
        }
        if (last == part.upTo().sequence()) {
            AuditChain.append(
                    connection,
                    AuditEntry.of(
                                    new OrganizationId(part.organization()),
                                    AuditActor.operator(),
                                    AuditAction.EVENTS_ARCHIVED)
                            .about("up to event " + last));
        }
    }

    private static byte[] hash(Connection connection, long organization, long sequence) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HASH)) {
            statement.setLong(1, organization);
            statement.setLong(2, sequence);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        }
    }
}
