package io.loquent.operator;

import io.loquent.organization.SealedTokens;
import io.loquent.run.Sql;
import io.loquent.secret.Keyset;
import io.loquent.secret.SealBinding;
import io.loquent.secret.SealedSecret;
import io.loquent.secret.SecretText;
import io.loquent.secret.SecretVault;
import io.loquent.secret.UnreadableSecretException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Connected organizations in the database, for tests about their keys. Each has its own id in its token. */
final class SealedRows {
    private final DataSource database;

    SealedRows(DataSource database) {
        this.database = database;
    }

    void insert(int count, Keyset keyset) throws SQLException {
        SecretVault vault = new SecretVault(keyset);
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "insert into organization"
                                + " (id, name, byo_twilio, twilio_account_sid, twilio_auth_token) values (?, 'Acme', true, ?, ?)")) {
            for (long id = 1; id <= count; id++) {
                statement.setLong(1, id);
                statement.setString(2, sid(id));
                statement.setBytes(3, vault.seal(token(id), binding(id)).toBytes());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** What an administrator's connect does: another token for the same account. */
    void connect(long id, SecretText token, Keyset keyset) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "update organization set twilio_auth_token = ?, version = version + 1 where id = ?")) {
            statement.setBytes(
                    1, new SecretVault(keyset).seal(token, binding(id)).toBytes());
            statement.setLong(2, id);
            statement.executeUpdate();
        }
    }

    String open(long id, Keyset keyset) throws SQLException, UnreadableSecretException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select twilio_auth_token from organization where id = " + id)) {
            row.next();
            return new SecretVault(keyset)
                    .open(SealedSecret.ofBytes(row.getBytes(1)), binding(id))
                    .reveal();
        }
    }

    /** Rows by the key they need. */
    Map<String, Long> byKey() throws SQLException {
        return new SealedTokens(database)
                .countByKey().entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> entry.getKey().orElseThrow().toString(), Map.Entry::getValue));
    }

    /** What a replace leaves behind: the pair until now among the previous ones. */
    void keepAsPrevious(long id) throws SQLException {
        new Sql(database)
                .execute("insert into previous_connection select id, twilio_account_sid, twilio_auth_token,"
                        + " now() + interval '1 day' from organization where id = " + id);
    }

    static SecretText token(long id) {
        return SecretText.of("token-of-" + id);
    }

    private static SealBinding binding(long id) {
        return new SealBinding(id, sid(id));
    }

    private static String sid(long id) {
        return "AC%032x".formatted(id);
    }
}
