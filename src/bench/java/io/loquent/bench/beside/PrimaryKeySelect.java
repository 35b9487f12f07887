package io.loquent.bench.beside;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** A row by its primary key, on a pool of the server that is made of Loquent's own data source, with its settings. */
final class PrimaryKeySelect {
    private static final String DATA_SOURCE = "java:app/jdbc/loquent";
    private static final int SMALLEST_TABLE = 1000;

    private final DataSource pool;

    PrimaryKeySelect() {
        try {
            pool = InitialContext.doLookup(DATA_SOURCE);
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
    }

    String once() {
        try (Connection connection = pool.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select name, version from organization where id = ?")) {
            select.setLong(1, 1L + ThreadLocalRandom.current().nextInt(SMALLEST_TABLE));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
