package io.loquent.audit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Writes the oldest events of every chain into a file, as lines of JSON: for each organization a line that says from where
 * to where, then its events with the names that they have by REST. Changes nothing in the database.
 */
public final class ArchiveWriting {
    private static final int ROWS_AT_ONCE = 1000;

    private static final String EVENTS = "select sequence, hash, json_build_object('organization_id', organization_id,"
            + " 'sequence', sequence, 'recorded_at',"
            + " to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"'), 'action', action,"
            + " 'result', result, 'actor', actor, 'member_id', member_id, 'email', email, 'token_id', token_id,"
            + " 'token_prefix', token_prefix, 'client_address', client_address, 'subject', subject,"
            + " 'twilio_request_id', twilio_request_id, 'hash', encode(hash, 'hex')) as json"
            + " from audit_event where organization_id = ? and recorded_at < ? order by sequence";

    private static final String LAST = "select sequence, hash from audit_event where organization_id = ?"
            + " and recorded_at < ? order by sequence desc limit 1";

    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private final DataSource database;
    private final OffsetDateTime before;

    /** @param before the first moment that is too late */
    public ArchiveWriting(DataSource database, OffsetDateTime before) {
        this.database = database;
        this.before = before;
    }

    /**
     * @return what is in the file, on the disk; when there is nothing to write there is no file either
     * @throws java.nio.file.FileAlreadyExistsException when there is one: it may be all that is left of its events
     */
    public List<ArchivedPart> write(Path file, List<Long> organizations) throws IOException, SQLException {
        List<ArchivedPart> parts = new ArrayList<>();
        // NB: opened before the try: a file that was there already is not ours to delete.
        FileChannel created = FileChannel.open(file, NEW, ownerOnly(file));
        boolean whole = false;
        try (FileChannel channel = created;
                Writer out = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8))) {
            for (long organization : organizations) {
                write(organization, out).ifPresent(parts::add);
            }
            out.flush();
            channel.force(true);
            whole = !parts.isEmpty();
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
        return parts;
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private Optional<ArchivedPart> write(long organization, Writer out) throws IOException, SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            ChainHead after = ChainVerification.start(connection, organization);
            Optional<ArchivedPart> part = last(connection, organization).map(upTo -> new ArchivedPart(after, upTo));
            if (part.isPresent()) {
                out.append(part.get().toString()).append('\n');
                writeEvents(connection, organization, out);
            }
            connection.commit();
            return part;
        }
    }

    private Optional<ChainHead> last(Connection connection, long organization) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LAST)) {
            statement.setLong(1, organization);
            statement.setObject(2, before);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(ChainHead.of(organization, row.getLong(1), row.getBytes(2)))
                        : Optional.empty();
            }
        }
    }

    private void writeEvents(Connection connection, long organization, Writer out) throws IOException, SQLException {
        try (PreparedStatement statement = connection.prepareStatement(EVENTS)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            statement.setLong(1, organization);
            statement.setObject(2, before);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    out.append(rows.getString("json")).append('\n');
                }
            }
        }
    }
}
