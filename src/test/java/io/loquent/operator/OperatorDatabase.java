package io.loquent.operator;

import io.loquent.run.EmbeddedDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** One real PostgreSQL with the application's schema for all tests of the operator's commands. */
final class OperatorDatabase {
    private static EmbeddedDatabase database;

    private OperatorDatabase() {}

    /** It stops with the tests' process. */
    static synchronized EmbeddedDatabase empty() throws IOException, SQLException {
        if (database == null) {
            database = EmbeddedDatabase.passing(0);
            Runtime.getRuntime().addShutdownHook(new Thread(database::close));
            database.migrate();
        }
        try (Connection connection = database.asOwner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate organization, node_keys restart identity cascade");
        }
        return database;
    }
}
