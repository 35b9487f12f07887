package io.loquent.organization;

import io.loquent.secret.KeyId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Which keys the running nodes have, as they say themselves, so that nothing is sealed under one that some of them could not
 * open. Plain JDBC, for the operator's commands ask without a server. Only the database's clock counts.
 */
public final class NodeKeys {
    private final DataSource database;

    public NodeKeys(DataSource database) {
        this.database = database;
    }

    /** The node runs just now, and these are all its keys. To be said each minute. */
    public void report(UUID node, Collection<KeyId> keys) throws SQLException {
        try (Connection connection = database.getConnection()) {
            put(connection, node, keys);
            removeForgotten(connection);
        }
    }

    private static void put(Connection connection, UUID node, Collection<KeyId> keys) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into node_keys (node, key_ids, last_seen) values (?, ?, now())
                on conflict (node) do update set key_ids = excluded.key_ids, last_seen = excluded.last_seen
                """)) {
            statement.setObject(1, node);
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", keys.stream().map(NodeKeys::number).toArray()));
            statement.executeUpdate();
        }
    }

    /** Nodes that died; those that end in order remove themselves. */
    private static void removeForgotten(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("delete from node_keys where last_seen < now() - interval '1 hour'")) {
            statement.executeUpdate();
        }
    }

    /** The node ends now. */
    public void remove(UUID node) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("delete from node_keys where node = ?")) {
            statement.setObject(1, node);
            statement.executeUpdate();
        }
    }

    /**
     * How many running nodes do not have this key. One that has not reported for three minutes does not run: it has missed
     * two reports at least.
     */
    public long countLacking(KeyId key) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select count(*) from node_keys"
                        + " where last_seen >= now() - interval '3 minutes' and ? <> all (key_ids)")) {
            statement.setLong(1, number(key));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** As the operator reads it in a keyset. */
    private static Long number(KeyId key) {
        return Integer.toUnsignedLong(key.value());
    }
}
