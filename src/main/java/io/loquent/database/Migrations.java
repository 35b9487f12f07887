package io.loquent.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;

/** The steps from an empty database to the schema this application needs. Knows no container. */
final class Migrations {
    private final Flyway flyway;
    private final DataSource database;

    /** @param applicationRole the database role of the application, which is granted its rows */
    Migrations(DataSource database, String applicationRole) {
        this.database = database;
        this.flyway = Flyway.configure(Migrations.class.getClassLoader())
                .locations("classpath:db/migration")
                .placeholders(Map.of("application_role", applicationRole))
                .dataSource(database)
                .load();
    }

    /** Takes every step that is missing. @throws IllegalStateException with one sentence for the operator */
    void run() {
        requireAnswer();
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw refusal(e);
        }
        requireCurrent();
    }

    /**
     * Changes nothing. A schema that is newer is good too: after an upgrade the WAR of before can be put back.
     *
     * @throws IllegalStateException with one sentence for the operator when a step is missing or another than ours
     */
    void requireCurrent() {
        requireAnswer();
        try {
            MigrationInfoService steps = flyway.info();
            MigrationInfo[] missing = steps.pending();
            if (missing.length > 0) {
                MigrationInfo current = steps.current();
                throw new IllegalStateException("the database's schema "
                        + (current == null ? "is empty" : "is at version " + current.getVersion())
                        + ", this application needs version " + needed(steps)
                        + " (migrations run at start when loquent.db.owner.user is set)");
            }
            if (!flyway.validateWithResult().validationSuccessful) {
                throw new IllegalStateException("the database's schema is at version "
                        + steps.current().getVersion() + " but was not made by this application's migrations");
            }
        } catch (FlywayException e) {
            throw refusal(e);
        }
    }

    private static MigrationVersion needed(MigrationInfoService steps) {
        MigrationInfo[] missing = steps.pending();
        return missing[missing.length - 1].getVersion();
    }

    /** NB: Flyway asks an absent server several times, slowly; the pool asks once. */
    private void requireAnswer() {
        try (Connection connection = database.getConnection()) {
            connection.getMetaData();
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    private static IllegalStateException refusal(Exception cause) {
        return new IllegalStateException(DatabaseRefusal.sentence(cause), cause);
    }
}
