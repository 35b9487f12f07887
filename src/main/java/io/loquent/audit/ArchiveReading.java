package io.loquent.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Reads archives and computes every hash again. NB: it has the database read the JSON, as it wrote it, for the operator's
 * commands run without a server and its libraries; nothing of the database's tables is looked at.
 */
public final class ArchiveReading {
    private static final int LINES_AT_ONCE = 1000;
    private static final String NOT_UNDERSTOOD = "22";

    private static final String EVENTS = "select (e->>'organization_id')::bigint as organization_id,"
            + " (e->>'sequence')::bigint as \"sequence\", (e->>'recorded_at')::timestamptz as recorded_at,"
            + " e->>'action' as action, e->>'result' as result, e->>'actor' as actor,"
            + " (e->>'member_id')::bigint as member_id, e->>'email' as email, (e->>'token_id')::bigint as token_id,"
            + " e->>'token_prefix' as token_prefix, e->>'client_address' as client_address, e->>'subject' as subject,"
            + " e->>'twilio_request_id' as twilio_request_id, decode(e->>'hash', 'hex') as hash"
            + " from json_array_elements(?::json) with ordinality as line(e, number) order by number";

    private final DataSource database;
    private final Map<Long, List<ChainHead>> anchors;
    private final Map<Long, ChainWalk> walks = new TreeMap<>();

    /** @param anchors of each organization, to be met on the way */
    public ArchiveReading(DataSource database, Map<Long, List<ChainHead>> anchors) {
        this.database = database;
        this.anchors = Map.copyOf(anchors);
    }

    public static boolean isArchive(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String first = lines.readLine();
            return first != null && ArchivedPart.parse(first).isPresent();
        }
    }

    /**
     * Goes on where the archive before ended.
     *
     * @return the parts in it
     * @throws BrokenChainException at the first event that is missing or changed, or not the one of an anchor
     */
    public List<ArchivedPart> read(Path file) throws IOException, SQLException, BrokenChainException {
        List<ArchivedPart> parts = new ArrayList<>();
        List<String> events = new ArrayList<>();
        try (Connection connection = database.getConnection();
                BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                ArchivedPart part = ArchivedPart.parse(line).orElse(null);
                if (part == null) {
                    events.add(line);
                }
                if (part != null || events.size() == LINES_AT_ONCE) {
                    follow(connection, parts, events);
                }
                if (part != null) {
                    endLast(parts);
                    begin(part);
                    parts.add(part);
                }
            }
            follow(connection, parts, events);
            endLast(parts);
        }
        return parts;
    }

    /** What all archives that were read hold of each organization. */
    public Map<Long, ArchivedPart> whole() {
        Map<Long, ArchivedPart> whole = new TreeMap<>();
        walks.forEach((organization, walk) -> whole.put(organization, walk.part()));
        return whole;
    }

    private void begin(ArchivedPart part) throws BrokenChainException {
        long organization = part.organization();
        ChainWalk walk = walks.get(organization);
        if (walk == null) {
            walks.put(organization, new ChainWalk(part.after(), anchors.getOrDefault(organization, List.of())));
        } else if (!walk.part().upTo().equals(part.after())) {
            throw new BrokenChainException(
                    organization,
                    part.after().sequence(),
                    "where an archive begins, but the one before it ended at event "
                            + walk.part().upTo().sequence() + "; name the oldest first");
        }
    }

    private void follow(Connection connection, List<ArchivedPart> parts, List<String> events)
            throws SQLException, BrokenChainException {
        if (events.isEmpty()) {
            return;
        }
        ArchivedPart part = parts.get(parts.size() - 1);
        try (PreparedStatement statement = connection.prepareStatement(EVENTS)) {
            statement.setString(1, "[" + String.join(",", events) + "]");
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    walks.get(part.organization()).step(rows);
                }
            }
        } catch (SQLException e) {
            if (e.getSQLState() == null || !e.getSQLState().startsWith(NOT_UNDERSTOOD)) {
                throw e;
            }
            throw new BrokenChainException(
                    part.organization(),
                    walks.get(part.organization()).part().upTo().sequence() + 1,
                    "not readable, or one soon after it");
        }
        events.clear();
    }

    private void endLast(List<ArchivedPart> parts) throws BrokenChainException {
        if (parts.isEmpty()) {
            return;
        }
        ArchivedPart part = parts.get(parts.size() - 1);
        ChainHead reached = walks.get(part.organization()).part().upTo();
        if (!reached.equals(part.upTo())) {
            throw new BrokenChainException(
                    part.organization(),
                    reached.sequence() + 1,
                    "missing in the archive, which says it goes up to event "
                            + part.upTo().sequence());
        }
    }
}
