package io.loquent.operator;

import io.loquent.database.DatabaseUrl;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The server's configuration keys, read where there is no MicroProfile Config: system properties, then environment. */
final class OperatorSettings {
    private static final int SECONDS_TO_CONNECT = 5;

    private final UnaryOperator<String> properties;
    private final Map<String, String> environment;

    OperatorSettings(UnaryOperator<String> properties, Map<String, String> environment) {
        this.properties = properties;
        this.environment = environment;
    }

    static OperatorSettings ofProcess() {
        return new OperatorSettings(System::getProperty, System.getenv());
    }

    Optional<String> find(String key) {
        String variable = key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
        return Optional.ofNullable(properties.apply(key))
                .or(() -> Optional.ofNullable(environment.get(variable)))
                .filter(value -> !value.isBlank());
    }

    String require(String key) throws OperatorRefusal {
        return find(key).orElseThrow(() -> new OperatorRefusal("set " + key + ", as for the server"));
    }

    boolean nameDatabase() {
        return find("loquent.db.url").isPresent();
    }

    /** The database as the application's role sees it; nearly all of the operator's commands need no more. */
    DataSource database() throws OperatorRefusal, SQLException {
        return databaseAs("loquent.db");
    }

    /** The database as the role that owns the tables. */
    DataSource ownersDatabase() throws OperatorRefusal, SQLException {
        return databaseAs("loquent.db.owner");
    }

    private DataSource databaseAs(String role) throws OperatorRefusal, SQLException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        DatabaseUrl.give(database, require("loquent.db.url"));
        database.setUser(require(role + ".user"));
        find(role + ".password").ifPresent(database::setPassword);
        database.setApplicationName("loquent operator");
        database.setConnectTimeout(SECONDS_TO_CONNECT);
        return database;
    }
}
