package io.loquent.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A row of an answer, by the names of its columns; null where the database has null. */
public final class Row {
    private final ResultSet row;

    Row(ResultSet row) {
        this.row = row;
    }

    public String text(String column) throws SQLException {
        return row.getString(column);
    }

    public long id(String column) throws SQLException {
        return row.getLong(column);
    }

    public Integer number(String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    public Boolean truth(String column) throws SQLException {
        boolean truth = row.getBoolean(column);
        return row.wasNull() ? null : truth;
    }

    /** NB: not by {@code getObject} with a class, for which Payara looks through the driver's methods on each call. */
    public OffsetDateTime time(String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant().atOffset(ZoneOffset.UTC);
    }
}
