package io.loquent.organization;

import io.loquent.database.LoquentDataSource;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Which connected accounts are to be checked again, shared out among the nodes: one node at a time, and no more in a minute
 * than all together may begin.
 *
 * <p>A check is lent for a short time and put off only when it was made: what a node that dies has taken comes back soon.
 */
@Stateless
public class DueChecks {
    /** Longer than a check of two requests can take. NB: below what screens call soon, see {@link AccountFacts}. */
    private static final Duration LENT = Duration.ofMinutes(3);

    @Resource(lookup = LoquentDataSource.JNDI_NAME)
    private DataSource database;

    /** For the container. */
    public DueChecks() {}

    DueChecks(DataSource database) {
        this.database = database;
    }

    /**
     * Takes checks that are due, those that wait longest first; none while it is another node's turn. From then on it is
     * this node's turn until {@link #endTurn}, or until it has not come back for some minutes.
     *
     * @param most at once
     * @param perMinute the most that all nodes begin in a minute
     */
    public List<DueCheck> take(UUID node, int most, int perMinute) {
        int granted = isAnyDue() ? begin(node, most, perMinute) : 0;
        return granted == 0 ? List.of() : lend(granted);
    }

    private boolean isAnyDue() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select 1 from organization where twilio_account_sid is not null and twilio_check_due <= now() limit 1");
                ResultSet row = statement.executeQuery()) {
            return row.next();
        } catch (SQLException e) {
            throw unusable(e);
        }
    }

    /** How many may begin now; they count as begun, whether quite so many are due or not. */
    private int begin(UUID node, int most, int perMinute) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        with before as (
                          select case when minute = date_trunc('minute', now()) then begun else 0 end as begun
                          from check_turn where node = ? or held_until < now() for update)
                        update check_turn t set node = ?, held_until = now() + make_interval(secs => ?),
                          minute = date_trunc('minute', now()), begun = greatest(b.begun, least(b.begun + ?, ?))
                        from before b returning t.begun - b.begun
                        """)) {
            statement.setObject(1, node);
            statement.setObject(2, node);
            statement.setDouble(3, LENT.toSeconds());
            statement.setInt(4, most);
            statement.setInt(5, perMinute);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        } catch (SQLException e) {
            throw unusable(e);
        }
    }

    /** NB: a time that may be null, or a function of it, would not be found by the index. */
    private List<DueCheck> lend(int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        update organization set twilio_check_due = now() + make_interval(secs => ?)
                        where twilio_check_due <= now() and id in (
                          select id from organization where twilio_account_sid is not null and twilio_check_due <= now()
                          order by twilio_check_due limit ?)
                        returning id, twilio_check_due
                        """)) {
            statement.setDouble(1, LENT.toSeconds());
            statement.setInt(2, most);
            try (ResultSet rows = statement.executeQuery()) {
                List<DueCheck> due = new ArrayList<>();
                while (rows.next()) {
                    due.add(new DueCheck(new OrganizationId(rows.getLong(1)), rows.getObject(2, OffsetDateTime.class)));
                }
                return due;
            }
        } catch (SQLException e) {
            throw unusable(e);
        }
    }

    /**
     * Sets the time of the next check, give or take a tenth, so that accounts connected together spread. Nothing is set
     * where somebody else set one meanwhile, by connecting an account anew or disconnecting it.
     *
     * <p>NB: the version would not tell: JPA raises it with what a check records.
     */
    public void putOff(DueCheck made, Duration untilNext) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        update organization set twilio_check_due = now() + make_interval(secs => ? * (0.9 + 0.2 * random()))
                        where id = ? and twilio_check_due = ?
                        """)) {
            statement.setDouble(1, untilNext.toSeconds());
            statement.setLong(2, made.organization().value());
            statement.setObject(3, made.lentUntil());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw unusable(e);
        }
    }

    /** Lets other nodes have their turn. */
    public void endTurn(UUID node) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("update check_turn set held_until = '-infinity' where node = ?")) {
            statement.setObject(1, node);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw unusable(e);
        }
    }

    private static IllegalStateException unusable(SQLException cause) {
        return new IllegalStateException("The due checks cannot be read or written", cause);
    }
}
