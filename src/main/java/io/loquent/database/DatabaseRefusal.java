package io.loquent.database;

import java.sql.SQLException;
import java.util.stream.Stream;

/** What the database's refusal means for the operator, without what was in the statement or the password. */
public final class DatabaseRefusal {
    private DatabaseRefusal() {}

    /** One sentence, without a full stop. @param failure the refusal, or what a pool or Flyway wrapped it in */
    public static String sentence(Throwable failure) {
        String state = sqlState(failure);
        if (state.startsWith("28")) {
            return "the database does not accept loquent.db.user and loquent.db.password";
        }
        return switch (state) {
            case "3D000" -> "there is no such database as loquent.db.url names";
            case "42P01", "42703" ->
                "the database's schema is missing or older than this application needs"
                        + " (migrations run at start when loquent.db.owner.user is set)";
            case "42501" -> "the database role may not do this; see server-config/postgresql for what it needs";
            default ->
                state.isEmpty() || state.startsWith("08") || state.startsWith("57P") || state.startsWith("53")
                        ? "the database cannot be reached at loquent.db.url"
                        : "the database refused (SQLSTATE " + state + ")";
        };
    }

    private static String sqlState(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .filter(state -> state != null)
                .reduce("", (outer, inner) -> inner);
    }
}
