package io.loquent.audit;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The way along one chain, event by event, with every hash computed again. */
final class ChainWalk {
    private final ChainHead start;
    private final TreeMap<Long, Set<String>> expected = new TreeMap<>();
    private ChainHead reached;
    private OffsetDateTime time = OffsetDateTime.MIN;

    /** @param anchors heads to meet on the way; those before the start are not looked at */
    ChainWalk(ChainHead start, Collection<ChainHead> anchors) throws BrokenChainException {
        this.start = start;
        this.reached = start;
        anchors.stream()
                .filter(anchor -> anchor.sequence() >= start.sequence())
                .forEach(anchor -> expected.computeIfAbsent(anchor.sequence(), sequence -> new TreeSet<>())
                        .add(anchor.hash()));
        meetAnchor();
    }

    /** @param row of {@code audit_event}, whole */
    void step(ResultSet row) throws SQLException, BrokenChainException {
        long sequence = reached.sequence() + 1;
        if (row.getLong("sequence") != sequence) {
            throw new BrokenChainException(start.organization(), sequence, "missing");
        }
        byte[] hash = EventHash.of(row, reached.hashBytes());
        reached = ChainHead.of(start.organization(), sequence, hash);
        if (!MessageDigest.isEqual(hash, row.getBytes("hash"))) {
            throw broken("changed, or one before it was");
        }
        OffsetDateTime recordedAt = row.getObject("recorded_at", OffsetDateTime.class);
        if (recordedAt.isBefore(time)) {
            throw broken("recorded before the one before it");
        }
        time = recordedAt;
        meetAnchor();
    }

    /** Requires that no anchor is left. */
    ChainHead end() throws BrokenChainException {
        if (!expected.isEmpty()) {
            throw new BrokenChainException(
                    start.organization(),
                    reached.sequence() + 1,
                    "missing, but an anchor proves there was one up to event " + expected.lastKey());
        }
        return reached;
    }

    ArchivedPart part() {
        return new ArchivedPart(start, reached);
    }

    private void meetAnchor() throws BrokenChainException {
        Set<String> anchors = expected.remove(reached.sequence());
        if (anchors != null && !anchors.equals(Set.of(reached.hash()))) {
            throw broken("not the one of the anchor: it, or one before it, was made anew");
        }
    }

    private BrokenChainException broken(String what) {
        return new BrokenChainException(start.organization(), reached.sequence(), what);
    }
}
