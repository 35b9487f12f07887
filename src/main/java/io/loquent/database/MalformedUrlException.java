package io.loquent.database;

import java.sql.SQLException;

/** {@code loquent.db.url} is none. It may hold a password, so nothing of it is in here. */
final class MalformedUrlException extends SQLException {
    static final String SENTENCE = "loquent.db.url is no PostgreSQL JDBC URL (jdbc:postgresql://host:5432/name)";

    private static final long serialVersionUID = 1L;
    private static final String CANNOT_CONNECT = "08001";

    MalformedUrlException() {
        super(SENTENCE, CANNOT_CONNECT);
    }
}
