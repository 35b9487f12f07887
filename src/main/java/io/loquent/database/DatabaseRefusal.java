package io.loquent.database;

import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;

/** What the database's refusal means for the operator, without what was in the statement or the password. */
public final class DatabaseRefusal {
    /**
     * How SQLSTATEs begin that say there is no database to work with: connections that cannot be made or break (08), that
     * are refused (28, 3D) or ended (57P, 25P03), no room (53), a disk that fails (58030), one that takes no writes (25006),
     * and a lock that somebody holds for longer than the role waits (55P03).
     *
     * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL's error codes</a>
     */
    private static final List<String> OUTAGES =
            List.of("08", "28", "3D", "57P", "53", "58030", "25006", "25P03", "55P03");

    private DatabaseRefusal() {}

    /**
     * Whether there is no database to be had just now: nothing about the request is to blame, and the same may go well
     * later.
     */
    public static boolean isOutage(Throwable failure) {
        String state = sqlState(failure);
        return state.isEmpty() ? isPools(failure) || isBrokenCommit(failure) : isOutage(state);
    }

    private static boolean isOutage(String state) {
        return OUTAGES.stream().anyMatch(state::startsWith);
    }

    /** What the servers' pools throw when they have no connection and the database said nothing. */
    private static boolean isPools(Throwable failure) {
        return causes(failure).anyMatch(ResourceException.class::isInstance);
    }

    /** NB: of a commit that broke off, Payara keeps what the database's driver threw as text only. */
    private static boolean isBrokenCommit(Throwable failure) {
        return causes(failure).anyMatch(XAException.class::isInstance);
    }

    /** One sentence, without a full stop. @param failure the refusal, or what a pool or Flyway wrapped it in */
    public static String sentence(Throwable failure) {
        if (causes(failure).anyMatch(MalformedUrlException.class::isInstance)) {
            return MalformedUrlException.SENTENCE;
        }
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
            case "53100", "58030" -> "the database's disk is full, or fails";
            case "25006" -> "the database takes no writes: a standby, or set to read only";
            case "25P03" -> "the database ended a transaction that stood still for too long";
            case "55P03" -> "somebody holds a lock in the database for too long";
            case "" ->
                isPools(failure)
                        ? "the server's pool gave no connection to the database: all are in use, or none could be made"
                        : "the database cannot be reached at loquent.db.url";
            default ->
                isOutage(state)
                        ? "the database cannot be reached at loquent.db.url"
                        : "the database refused (SQLSTATE " + state + ")";
        };
    }

    private static String sqlState(Throwable failure) {
        return causes(failure)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .filter(state -> state != null)
                .reduce("", (outer, inner) -> inner);
    }

    /** NB: of a commit that failed, WildFly tells why in a suppressed exception only. */
    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .flatMap(cause -> Stream.concat(
                        Stream.of(cause), Stream.of(cause.getSuppressed()).flatMap(DatabaseRefusal::causes)));
    }
}
