package io.loquent.operator;

import io.loquent.run.Sql;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What nodes have reported, for tests about time passing. */
final class NodeRows {
    private final Sql database;

    NodeRows(DataSource database) {
        this.database = new Sql(database);
    }

    /** As if all had reported so long ago for the last time. @param interval in PostgreSQL's words */
    void lastSeenBefore(String interval) throws SQLException {
        database.execute("update node_keys set last_seen = now() - interval '" + interval + "'");
    }

    List<UUID> nodes() throws SQLException {
        return database.rows("select node from node_keys").stream()
                .map(UUID::fromString)
                .toList();
    }
}
