package io.loquent.database;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * {@code loquent.db.url} as an operator wrote it. NB: somebody used to other tools writes the password into it, and
 * pgjdbc quotes what it does not understand, in its log too; it is only given what looks like an address.
 */
public final class DatabaseUrl {
    private static final String HOST = "(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]*)(:[0-9]{1,5})?";
    private static final Pattern ADDRESS =
            Pattern.compile("jdbc:postgresql:(//" + HOST + "(," + HOST + ")*/)?[^/?@:]*(\\?.*)?");

    private DatabaseUrl() {}

    /** @throws SQLException that says nothing of the URL but that it is none; see {@link DatabaseRefusal#sentence} */
    public static void give(PGSimpleDataSource source, String url) throws SQLException {
        if (!ADDRESS.matcher(url.strip()).matches()) {
            throw new MalformedUrlException();
        }
        try {
            source.setUrl(url.strip());
        } catch (IllegalArgumentException e) {
            throw new MalformedUrlException();
        }
    }
}
