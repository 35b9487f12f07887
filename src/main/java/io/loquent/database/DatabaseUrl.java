package io.loquent.database;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * {@code loquent.db.url} as an operator wrote it. NB: somebody used to other tools writes the password into it, and
 * pgjdbc quotes what it does not understand, in its log too; it is only given what looks like an address.
 */
public final class DatabaseUrl {
    private static final Pattern ADDRESS = Pattern.compile("jdbc:postgresql:(?://([^/?@]*)/|)[^/?@:]*(?:\\?.*|)");
    private static final Pattern HOST = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]*)(:[0-9]{1,5})?");

    private DatabaseUrl() {}

    /** @throws SQLException that says nothing of the URL but that it is none; see {@link DatabaseRefusal#sentence} */
    public static void give(PGSimpleDataSource source, String url) throws SQLException {
        if (!isAddress(url.strip())) {
            throw new MalformedUrlException();
        }
        try {
            source.setUrl(url.strip());
        } catch (IllegalArgumentException e) {
            throw new MalformedUrlException();
        }
    }

    private static boolean isAddress(String url) {
        Matcher address = ADDRESS.matcher(url);
        return address.matches()
                && (address.group(1) == null
                        || Stream.of(address.group(1).split(",", -1))
                                .allMatch(host -> HOST.matcher(host).matches()));
    }
}
