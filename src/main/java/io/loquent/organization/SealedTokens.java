package io.loquent.organization;

import io.loquent.secret.KeyId;
import io.loquent.secret.SealBinding;
import io.loquent.secret.SealedSecret;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * All sealed Auth Tokens, as those see them who look after keys: start-up and the operator's commands. Plain JDBC, for
 * the latter run without a server. Nothing here is opened.
 */
public final class SealedTokens {
    private final DataSource database;

    public SealedTokens(DataSource database) {
        this.database = database;
    }

    /** How many rows each key is needed for; under an empty key the rows that are no sealed tokens at all. */
    public Map<Optional<KeyId>, Long> countByKey() throws SQLException {
        String sql =
                "select key, count(*) from (select substring(twilio_auth_token from 1 for 5) as key from organization"
                        + " union all select substring(twilio_auth_token from 1 for 5) from previous_connection) as token"
                        + " where key is not null group by key";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            Map<Optional<KeyId>, Long> counts = new HashMap<>();
            while (rows.next()) {
                Optional<KeyId> key = SealedSecret.ofBytes(rows.getBytes(1)).keyId();
                counts.merge(key, rows.getLong(2), Long::sum);
            }
            return counts;
        }
    }

    /** The next {@code limit} tokens by organization, after {@code organizationId}, that another key than this sealed. */
    public List<SealedToken> findNotUnder(KeyId key, Place place, long organizationId, int limit) throws SQLException {
        String sql = "select %2$s, twilio_account_sid, twilio_auth_token from %1$s where %2$s > ?"
                + " and substring(twilio_auth_token from 1 for 5) <> ? order by %2$s limit ?";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(place.in(sql))) {
            statement.setLong(1, organizationId);
            statement.setBytes(2, key.prefix());
            statement.setInt(3, limit);
            try (ResultSet rows = statement.executeQuery()) {
                List<SealedToken> tokens = new ArrayList<>();
                while (rows.next()) {
                    SealBinding binding = new SealBinding(rows.getLong(1), rows.getString(2));
                    tokens.add(new SealedToken(binding, SealedSecret.ofBytes(rows.getBytes(3))));
                }
                return tokens;
            }
        }
    }

    /**
     * Puts the same secrets' new seals in the place of the old ones, except where a row was changed meanwhile. Each row in a
     * short transaction of its own, so that no organization waits for another's.
     *
     * <p>NB: the old bytes are the condition, and the version stays. Their nonce makes them unique, so the row is the one
     * that was read; and an administrator who waits for Twilio meanwhile is not told that somebody changed the record.
     *
     * @param then what else belongs into a row's transaction
     * @return how many rows were still the same
     */
    public int replace(Place place, Map<SealedToken, SealedSecret> newSeals, Resealed then) throws SQLException {
        String sql = "update %1$s set twilio_auth_token = ? where %2$s = ? and twilio_auth_token = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(place.in(sql))) {
            connection.setAutoCommit(false);
            int replaced = 0;
            for (Map.Entry<SealedToken, SealedSecret> entry : newSeals.entrySet()) {
                long organization = entry.getKey().binding().organizationId();
                statement.setBytes(1, entry.getValue().toBytes());
                statement.setLong(2, organization);
                statement.setBytes(3, entry.getKey().sealed().toBytes());
                if (statement.executeUpdate() == 1) {
                    then.in(connection, new OrganizationId(organization));
                    replaced++;
                }
                connection.commit();
            }
            return replaced;
        }
    }

    /** Is told of a row that got a new seal, in the transaction of that. */
    @FunctionalInterface
    public interface Resealed {
        void in(Connection transaction, OrganizationId organization) throws SQLException;
    }

    /** Where sealed tokens rest. */
    public enum Place {
        IN_USE("organization", "id"),
        PREVIOUS("previous_connection", "organization_id");

        private final String table;
        private final String organizationColumn;

        Place(String table, String organizationColumn) {
            this.table = table;
            this.organizationColumn = organizationColumn;
        }

        private String in(String sql) {
            return sql.formatted(table, organizationColumn);
        }
    }
}
