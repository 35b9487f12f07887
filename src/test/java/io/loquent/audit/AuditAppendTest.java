package io.loquent.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.loquent.organization.OrganizationId;
import io.loquent.run.EmbeddedDatabase;
import io.loquent.run.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the application's database role can make of the trail when it goes past the application. */
class AuditAppendTest {
    private static final OrganizationId ACME = new OrganizationId(1);
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private static EmbeddedDatabase database;
    private static Sql application;

    @BeforeAll
    static void start() throws Exception {
        database = EmbeddedDatabase.passing(0).migrate();
        application = new Sql(database.asApplication());
        new Sql(database.asOwner()).execute("insert into organization (name) values ('Acme')");
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void whatTheApplicationRecordsTheDatabaseTakes() throws Exception {
        AuditActor actor =
                AuditActor.member(1, "änne\n@acme.example\u202e", "::1").through(1, "lq_\u0000");
        AuditEntry entry = AuditEntry.of(ACME, actor, AuditAction.CONNECT)
                .about("😀".repeat(600))
                .asTwilioRequest("RQ" + "\r".repeat(600));

        try (Connection connection = database.asApplication().getConnection()) {
            AuditChain.append(connection, entry);
        }

        verify();
    }

    @Test
    void whatTheApplicationWouldNotRecordTheDatabaseRefuses() {
        assertThat(List.of(
                        append("'connect'", "'ok'", "E'two\\nlines'"),
                        append("'connect'", "'ok'", "E'turned \\u202e around'"),
                        append("'connect'", "'ok'", "E'tagged \\U000E0041'"),
                        append("'connect'", "'ok'", "repeat('x', 501)"),
                        append("'Connect'", "'ok'", "null"),
                        append("'connect'", "E'ok\\nforged'", "null"),
                        append("'connect'", "''", "null"),
                        append("repeat('x', 65)", "'ok'", "null")))
                .allSatisfy(statement -> assertThatExceptionOfType(SQLException.class)
                        .as(statement)
                        .isThrownBy(() -> application.execute(statement))
                        .withMessageContaining("violates check constraint"));
    }

    @Test
    void ofAllCharactersTheDatabaseRefusesOnlyWhatTheApplicationReplaces() throws Exception {
        Set<Integer> refused = new TreeSet<>();
        try (Connection connection = database.asApplication().getConnection();
                PreparedStatement statement = connection.prepareStatement("select c from generate_series(1, 1114111) c"
                        + " where c not between 55296 and 57343 and not audit_visible(chr(c))");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                refused.add(rows.getInt(1));
            }
        }
        Set<Integer> replaced = IntStream.rangeClosed(1, Character.MAX_CODE_POINT)
                .filter(character -> character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE)
                .filter(character ->
                        !Character.toString(character).equals(AuditEntry.visible(Character.toString(character))))
                .boxed()
                .collect(Collectors.toSet());

        assertThat(replaced).containsAll(refused);
        assertThat(refused).hasSizeGreaterThan(200).contains(0x0A, 0x85, 0xAD, 0x200B, 0x2028, 0x202E, 0xFEFF, 0xE0041);
    }

    @Test
    void noEventCanBeDatedChangedOrRemovedAndNoChainMadeAnew() throws Exception {
        application.execute(append("'connect'", "'ok'", "null"));

        assertThat(List.of(
                        "insert into audit_event select * from audit_event",
                        "update audit_event set recorded_at = now()",
                        "update audit_event set result = 'ok'",
                        "delete from audit_event",
                        "truncate audit_event",
                        "insert into audit_chain select * from audit_chain",
                        "update audit_chain set sequence = 0",
                        "delete from audit_chain",
                        "insert into audit_archived select organization_id, sequence, hash from audit_chain",
                        "update audit_archived set sequence = 1",
                        "delete from audit_archived",
                        "drop function audit_append",
                        "alter table audit_event disable trigger all"))
                .allSatisfy(AuditAppendTest::assertNotAllowed);
    }

    /** Nor by objects of its own that the function would take for the real ones, also where an operator lets it make some. */
    @Test
    void theFunctionCannotBeLedAstray() throws Exception {
        long before = verify();
        String another = "create temporary table audit_chain (organization_id bigint, sequence bigint, hash bytea,"
                + " recorded_at timestamptz)";
        assertNotAllowed(another);
        Sql superuser = new Sql(database.asSuperuser());
        superuser.execute("grant temporary on database loquent to loquent_app");
        try {
            application.execute(another + "; set search_path = pg_temp, public; " + append("'verify'", "'ok'", "null"));
        } finally {
            superuser.execute("revoke temporary on database loquent from loquent_app");
        }

        assertThat(verify()).isEqualTo(before + 1);
    }

    private static void assertNotAllowed(String statement) {
        assertThatExceptionOfType(SQLException.class)
                .as(statement)
                .isThrownBy(() -> application.execute(statement))
                .returns(INSUFFICIENT_PRIVILEGE, SQLException::getSQLState);
    }

    private static String append(String action, String result, String subject) {
        return "select audit_append(1, " + action + ", " + result + ", 'system', null, null, null, null, null, "
                + subject + ", null)";
    }

    /** @return how many events there are; each hash was computed again */
    private static long verify() throws Exception {
        return new ChainVerification(database.asOwner())
                .verify(ACME.value(), List.of(), null)
                .sequence();
    }
}
