package io.loquent.it;

import io.loquent.audit.BrokenChainException;
import io.loquent.audit.ChainVerification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;

/** The audit trail's tables: held, closed, filled and verified past the application. */
public interface TrailRows extends Statements {
    /** Holds the lock of an organization's chain while {@code action} runs. */
    default <T> T whileChainIsLocked(long organization, Callable<T> action) throws Exception {
        try (Connection connection = superuser().getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select * from audit_chain where organization_id = ? for update")) {
            connection.setAutoCommit(false);
            statement.setLong(1, organization);
            statement.execute();
            T result = action.call();
            connection.rollback();
            return result;
        }
    }

    /** While {@code action} runs, the application cannot record events. */
    default void withoutRecording(Runnable action) {
        execute("revoke execute on function audit_append from loquent_app");
        try {
            action.run();
        } finally {
            execute("grant execute on function audit_append to loquent_app");
        }
    }

    /** As if the organization's first event had happened so many times more. */
    default void repeatEvents(long organization, int times) {
        rows(
                "select audit_append(organization_id, action, result, actor, member_id, email, token_id, token_prefix,"
                        + " client_address, subject, twilio_request_id) from audit_event, generate_series(1, ?)"
                        + " where organization_id = ? and sequence = 1",
                times,
                organization);
    }

    /** Puts an organization's events back in time, and breaks its chain with that. */
    default void ageEvents(long organization, String by) {
        execute("update audit_event set recorded_at = recorded_at - interval '" + by + "' where organization_id = "
                + organization);
    }

    /** As if all of an organization's events so far had happened at this time, RFC 3339; breaks its chain with that. */
    default void dateEvents(long organization, String time) {
        execute("update audit_event set recorded_at = '" + time + "' where organization_id = " + organization);
    }

    /** Computes every hash of an organization's chain again. */
    default void verifyChain(long organization) {
        try {
            new ChainVerification(superuser()).verify(organization, List.of(), null);
        } catch (SQLException | BrokenChainException e) {
            throw new AssertionError(e);
        }
    }
}
