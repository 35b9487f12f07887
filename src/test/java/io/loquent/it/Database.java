package io.loquent.it;

import io.loquent.audit.BrokenChainException;
import io.loquent.audit.ChainVerification;
import io.loquent.secret.Keyset;
import io.loquent.secret.SealBinding;
import io.loquent.secret.SecretText;
import io.loquent.secret.SecretVault;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.sql.DataSource;

/** The database behind the application, seen past it. */
public final class Database {
    private static final String PASSWORD_HASH = passwordHash(Tenant.PASSWORD);

    private final DataSource superuser;

    Database(DataSource superuser) {
        this.superuser = superuser;
    }

    long addOrganization(String name) {
        return Long.parseLong(one("insert into organization (name) values (?) returning id", name));
    }

    void addMember(long organization, String email, boolean owner, String... permissions) {
        String member = one(
                "insert into member (organization_id, email, password_hash, owner) values (?, ?, ?, ?) returning id",
                organization,
                email,
                PASSWORD_HASH,
                owner);
        for (String permission : permissions) {
            one(
                    "insert into member_permission (member_id, permission) values (?, ?) returning permission",
                    Long.valueOf(member),
                    permission);
        }
    }

    void setByoTwilio(long organization, boolean byoTwilio) {
        one("update organization set byo_twilio = ? where id = ? returning id", byoTwilio, organization);
    }

    /** Puts one organization's pair on another's row, as somebody with access to the database could. */
    void copyConnection(long from, long to) {
        one(
                "update organization t set byo_twilio = true, twilio_account_sid = f.twilio_account_sid, "
                        + "twilio_auth_token = f.twilio_auth_token from organization f where f.id = ? and t.id = ? returning 1",
                from,
                to);
    }

    void damageSealedToken(long organization) {
        one(
                "update organization set twilio_auth_token = set_byte(twilio_auth_token, 20, "
                        + "255 - get_byte(twilio_auth_token, 20)) where id = ? returning 1",
                organization);
    }

    /** As if the organization's token had been sealed under a key that the application's keyset lacks. */
    public void loseKey(long organization) {
        try {
            SealBinding binding = new SealBinding(organization, organization(organization, "twilio_account_sid"));
            byte[] sealed = new SecretVault(Keyset.generate())
                    .seal(SecretText.of("any"), binding)
                    .toBytes();
            one("update organization set twilio_auth_token = ? where id = ? returning 1", sealed, organization);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    void takePermission(String email, String permission) {
        one(
                "delete from member_permission p using member m "
                        + "where m.id = p.member_id and m.email = ? and p.permission = ? returning 1",
                email,
                permission);
    }

    /** As the operator's command does. */
    public void giveOneTimePassword(String email) {
        execute("update member set one_time_password_until = now() + interval '1 day' where email = '" + email + "'");
    }

    void expireToken(long id) {
        one("update api_token set expires_at = now() - interval '1 second' where id = ? returning 1", id);
    }

    /** Holds the lock of an organization's chain while {@code action} runs. */
    <T> T whileChainIsLocked(long organization, Callable<T> action) throws Exception {
        try (Connection connection = superuser.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select * from audit_chain where organization_id = ? for update")) {
            connection.setAutoCommit(false);
            statement.setLong(1, organization);
            statement.execute();
            T result = action.call();
            connection.rollback();
            return result;
        }
    }

    /** While {@code action} runs, the application cannot record events. */
    void withoutRecording(Runnable action) {
        execute("revoke execute on function audit_append from loquent_app");
        try {
            action.run();
        } finally {
            execute("grant execute on function audit_append to loquent_app");
        }
    }

    /** As if the organization's first event had happened so many times more. */
    public void repeatEvents(long organization, int times) {
        rows(
                "select audit_append(organization_id, action, result, actor, member_id, email, token_id, token_prefix,"
                        + " client_address, subject, twilio_request_id) from audit_event, generate_series(1, ?)"
                        + " where organization_id = ? and sequence = 1",
                times,
                organization);
    }

    long memberId(String email) {
        return Long.parseLong(one("select id from member where email = ?", email));
    }

    public void endInvitation(String email) {
        one("update member set invitation_until = now() - interval '1 second' where email = ? returning 1", email);
    }

    /** All times of an organization's connection, and of the head of its chain: {@code by} is an SQL interval. */
    void shiftTimes(long organization, String by) {
        String interval = "interval '" + by + "'";
        one(
                "update organization set twilio_connected_at = twilio_connected_at + " + interval
                        + ", twilio_verified_at = twilio_verified_at + " + interval
                        + ", twilio_check_due = twilio_check_due + " + interval + " where id = ? returning 1",
                organization);
        one(
                "update previous_connection set purge_after = purge_after + " + interval
                        + " where organization_id = ? returning 1",
                organization);
        one(
                "update audit_chain set recorded_at = recorded_at + " + interval
                        + " where organization_id = ? returning 1",
                organization);
    }

    /** Puts an organization's events back in time, and breaks its chain with that. */
    void ageEvents(long organization, String by) {
        execute("update audit_event set recorded_at = recorded_at - interval '" + by + "' where organization_id = "
                + organization);
    }

    /** Computes every hash of an organization's chain again. */
    void verifyChain(long organization) {
        try {
            new ChainVerification(superuser).verify(organization, List.of(), null);
        } catch (SQLException | BrokenChainException e) {
            throw new AssertionError(e);
        }
    }

    /** How many owners of the organization could sign in. */
    int owners(long organization) {
        return Integer.parseInt(one(
                "select count(*) from member where organization_id = ? and owner and password_hash is not null",
                organization));
    }

    /** The organization's row as JSON, every column. */
    String organization(long id) {
        return one("select row_to_json(o) from organization o where id = ?", id);
    }

    /** One column of the organization's row as text. */
    String organization(long id, String column) {
        return one("select \"" + column + "\" from organization where id = ?", id);
    }

    /** Cuts the application off, as a restart of PostgreSQL does; returns how many connections that hit. */
    int cutConnections() {
        return rows("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'loquent_app'")
                .size();
    }

    /** No new connections for the application until {@link #letIn()}. */
    public void shutOut() {
        execute("alter role loquent_app nologin");
        cutConnections();
    }

    public void letIn() {
        execute("alter role loquent_app login");
    }

    /** The application's transactions that are open just now. */
    int openTransactions() {
        return Integer.parseInt(
                one(
                        "select count(*) from pg_stat_activity where usename = 'loquent_app' and (state like 'idle in transaction%' or state = 'active')"));
    }

    /** How many statements the application has had executed; BEGIN, COMMIT and SET are not counted. */
    long statements() {
        return Long.parseLong(one("select coalesce(sum(calls), 0) from pg_stat_statements s"
                + " join pg_roles r on r.oid = s.userid where rolname = 'loquent_app'"));
    }

    /** Every row of every table of the application as text; bytes appear in hex. */
    String dump() {
        List<String> everything = new ArrayList<>();
        for (String table : rows("select format('%I.%I', schemaname, tablename) from pg_tables "
                + "where schemaname not in ('pg_catalog', 'information_schema')")) {
            everything.add(table);
            everything.addAll(rows("select t::text from " + table + " t"));
        }
        return String.join("\n", everything);
    }

    /** The first column of the only row. */
    String one(String sql, Object... parameters) {
        List<String> rows = rows(sql, parameters);
        if (rows.size() != 1) {
            throw new IllegalStateException(rows.size() + " rows: " + sql);
        }
        return rows.get(0);
    }

    private List<String> rows(String sql, Object... parameters) {
        try (Connection connection = superuser.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<String> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(result.getString(1));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String sql) {
        try (Connection connection = superuser.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In the product's format, with few rounds: every call of a test signs in. */
    private static String passwordHash(String password) {
        try {
            byte[] salt = new byte[32];
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, 1024, 256))
                    .getEncoded();
            Base64.Encoder base64 = Base64.getEncoder();
            return "PBKDF2WithHmacSHA512:1024:" + base64.encodeToString(salt) + ":" + base64.encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
