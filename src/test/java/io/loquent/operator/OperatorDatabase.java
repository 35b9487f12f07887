package io.loquent.operator;

import io.loquent.run.EmbeddedDatabase;
import io.loquent.run.Sql;
import java.io.IOException;
import java.sql.SQLException;

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
        new Sql(database.asOwner()).execute("truncate organization, node_keys restart identity cascade");
        return database;
    }
}
