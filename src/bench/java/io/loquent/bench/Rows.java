package io.loquent.bench;

import io.loquent.run.EmbeddedDatabase;
import io.loquent.secret.Keyset;
import io.loquent.secret.SealBinding;
import io.loquent.secret.SecretText;
import io.loquent.secret.SecretVault;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.LongStream;
import javax.sql.DataSource;

/** Organizations by the million, each with an owner and an API token of the owner's. */
final class Rows {
    private static final String PASSWORD_HASH =
            "PBKDF2WithHmacSHA512:210000:BmziWv8M2i6BVnmZfGmILNJGjsKEMxTv4li33p8TuMg=:4NzaZfr+TWb8mvg7WAJa6pjqGRzWvicf4z02ci1LLy0=";

    /** What {@link #PASSWORD_HASH} is of. */
    static final String PASSWORD = "loquent-demo";

    /** The smallest table there is. */
    static final int CALLERS = 1000;

    private static final int COMMITS = 101;

    private final DataSource superuser;
    private long count;

    Rows(EmbeddedDatabase database) {
        superuser = database.asSuperuser();
    }

    long count() {
        return count;
    }

    static String email(long organization) {
        return "owner" + organization + "@bench.example";
    }

    /** What a caller of this organization sends as {@code Authorization}. */
    static String bearer(long organization) {
        return "Bearer " + token(String.valueOf(organization));
    }

    /**
     * The number of one of a thousand organizations that lie evenly in the table, whatever its size: as many callers with
     * one row as with a million, so that what a token's first use in a minute writes is the same.
     *
     * @param caller any number from 0
     */
    long spread(long caller) {
        return 1 + caller % CALLERS * (count / CALLERS);
    }

    private static String token(String organization) {
        return "lq_of_the_organization_" + organization;
    }

    /** Fills the tables up to so many organizations, if they are not there yet. */
    void grow(long to) throws SQLException {
        if (to <= count) {
            return;
        }
        String series = "generate_series(" + (count + 1) + ", " + to + ") as n";
        execute("insert into organization (id, name) overriding system value select n, 'Organization ' || n from "
                + series);
        execute("insert into member (id, organization_id, email, password_hash, owner) overriding system value"
                + " select n, n, 'owner' || n || '@bench.example', '" + PASSWORD_HASH + "', true from " + series);
        execute(
                "insert into api_token (organization_id, member_id, name, prefix, sha256, permissions, created_at, expires_at)"
                        + " select n, n, 'bench', 'lq_of_the', sha256(convert_to('" + token("") + "' || n, 'UTF8')),"
                        + " 'Twilio:Collection:Create Twilio:Collection:List', now(), now() + interval '300 days' from "
                        + series);
        execute("vacuum (analyze) organization, member, api_token");
        execute("checkpoint");
        count = to;
    }

    /** Connects the organizations {@code from} to {@code to} to one account, each sealed for itself, none due for a check. */
    void connect(long from, long to, String sid, String token, Path keyset)
            throws SQLException, IOException, GeneralSecurityException {
        SecretVault vault = new SecretVault(Keyset.read(keyset));
        Long[] ids = LongStream.rangeClosed(from, to).boxed().toArray(Long[]::new);
        byte[][] seals = new byte[ids.length][];
        for (int i = 0; i < ids.length; i++) {
            seals[i] = vault.seal(SecretText.of(token), new SealBinding(ids[i], sid))
                    .toBytes();
        }
        try (Connection connection = superuser.getConnection();
                PreparedStatement update = connection.prepareStatement("update organization o set byo_twilio = true,"
                        + " twilio_account_sid = ?, twilio_auth_token = s.seal,"
                        + " twilio_check_due = now() + interval '1 day'"
                        + " from unnest(?::bigint[], ?::bytea[]) as s (id, seal) where o.id = s.id")) {
            update.setString(1, sid);
            update.setArray(2, connection.createArrayOf("bigint", ids));
            update.setArray(3, connection.createArrayOf("bytea", seals));
            update.executeUpdate();
        }
        execute("vacuum (analyze) organization");
    }

    void makeDue(long from, long to) throws SQLException {
        execute("update organization set twilio_check_due = now() where id between " + from + " and " + to);
    }

    void forgetStatements() throws SQLException {
        number("select count(*) from (select pg_stat_statements_reset()) as done");
    }

    /** The mean time in milliseconds the application's statements with these words took, since they were forgotten. */
    double meanMillis(String words) throws SQLException {
        return number("select coalesce(sum(total_exec_time) / nullif(sum(calls), 0), 'NaN') from pg_stat_statements"
                + " where query ilike '%" + words + "%' and query not ilike '%pg_stat_statements%'");
    }

    /** How many statements that begin so the application has had executed since they were forgotten. */
    double statements(String beginning) throws SQLException {
        return number("select coalesce(sum(calls), 0) from pg_stat_statements s join pg_roles r on r.oid = s.userid"
                + " where rolname = '" + EmbeddedDatabase.APPLICATION + "' and s.toplevel and query ilike '" + beginning
                + "%'");
    }

    /** What this machine's disk takes for one row changed and committed, the median in milliseconds. */
    double commitMillis() throws SQLException {
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement()) {
            long[] nanos = new long[COMMITS];
            for (int commit = 0; commit < COMMITS; commit++) {
                long start = System.nanoTime();
                statement.executeUpdate("update organization set name = name where id = 1");
                nanos[commit] = System.nanoTime() - start;
            }
            Arrays.sort(nanos);
            return nanos[COMMITS / 2] / 1e6;
        }
    }

    double number(String sql) throws SQLException {
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getDouble(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
