package io.loquent.operator;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What nodes have reported, for tests about time passing. */
final class NodeRows {
    private final DataSource database;

    NodeRows(DataSource database) {
        this.database = database;
    }

    /** As if all had reported so long ago for the last time. @param interval in PostgreSQL's words */
    void lastSeenBefore(String interval) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("update node_keys set last_seen = now() - ?::interval")) {
            statement.setString(1, interval);
            statement.executeUpdate();
        }
    }

    List<UUID> nodes() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select node from node_keys");
                ResultSet rows = statement.executeQuery()) {
            List<UUID> nodes = new ArrayList<>();
            while (rows.next()) {
                nodes.add(rows.getObject(1, UUID.class));
            }
            return nodes;
        }
    }
}
