package io.loquent.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A statement that finds one row, by plain JDBC: for what nearly every call asks, where JPA costs several times what the
 * database does. One statement, so no transaction.
 *
 * @param <T> what a row becomes
 */
public final class RowQuery<T> {
    private final String sql;
    private final RowReader<T> reader;

    /** @param sql with one parameter */
    public RowQuery(String sql, RowReader<T> reader) {
        this.sql = sql;
        this.reader = reader;
    }

    /** @throws IllegalStateException when the database does not answer; its cause says why */
    public Optional<T> find(DataSource database, Object key) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, key);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(reader.read(new Row(rows))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }

    /** Makes of a row what is asked for. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(Row row) throws SQLException;
    }
}
