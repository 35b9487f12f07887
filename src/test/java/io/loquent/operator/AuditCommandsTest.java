package io.loquent.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.audit.AuditAction;
import io.loquent.audit.AuditActor;
import io.loquent.audit.AuditChain;
import io.loquent.audit.AuditEntry;
import io.loquent.organization.OrganizationId;
import io.loquent.run.EmbeddedDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.util.PSQLException;

/** Whether what somebody did to the trail past the application is noticed. */
class AuditCommandsTest {
    private static final OrganizationId ACME = new OrganizationId(1);
    private static final OrganizationId GLOBEX = new OrganizationId(2);

    @TempDir
    private Path directory;

    private EmbeddedDatabase database;
    private OperatorShell shell;

    @BeforeEach
    void recordSomeEvents() throws Exception {
        database = OperatorDatabase.empty();
        shell = OperatorShell.on(database, Path.of("none"));
        shell.type("organization", "create", "Acme", "owner@acme.example");
        shell.type("organization", "create", "Globex", "owner@globex.example");
        AuditActor actor =
                AuditActor.member(7, "änne\r\n@acme.example", "192.0.2.1").through(3, "lq_abcdef");
        append(AuditEntry.of(ACME, actor, AuditAction.CONNECT)
                .about("AC••••••••1234")
                .asTwilioRequest("RQ0"));
        append(AuditEntry.of(ACME, AuditActor.system(), AuditAction.VERIFY).failed("twilio-unavailable"));
        append(AuditEntry.of(ACME, actor, AuditAction.DISCONNECT));
    }

    @Test
    void chainsThatHoldAreCountedAndTheirHeadsTold() throws Exception {
        assertThat(shell.type("audit", "verify")).as(shell.printed()).isEqualTo(LoquentOperator.DONE);

        assertThat(shell.printed())
                .containsPattern("(?m)^1=4:[0-9a-f]{64}$")
                .containsPattern("(?m)^2=1:[0-9a-f]{64}$")
                .contains("All 2 audit trails hold, 5 events.");
        assertThat(one("select email from audit_event where organization_id = 1 and sequence = 2"))
                .isEqualTo("änne\uFFFD\uFFFD@acme.example");
    }

    @Test
    void aChangedEventIsNamed() throws Exception {
        asSuperuser("update audit_event set subject = 'AC••••••••9999' where organization_id = 1 and sequence = 2");

        assertThatTheBreakIs("organization 1, event 2: changed");
        assertThat(shell.printed()).containsPattern("(?m)^2=1:").contains("1 of 2 audit trails are broken");
    }

    /** Each column alone, also from something to nothing. */
    @Test
    void noColumnCanBeChangedUnnoticed() throws Exception {
        for (Map.Entry<String, String> column : Map.of(
                        "recorded_at", "recorded_at + interval '1 microsecond'",
                        "action", "'replace'",
                        "result", "'twilio-unavailable'",
                        "actor", "'operator'",
                        "member_id", "8",
                        "email", "null",
                        "token_id", "null",
                        "token_prefix", "''",
                        "client_address", "'192.0.2.2'",
                        "twilio_request_id", "'RQ1'")
                .entrySet()) {
            asSuperuser("create table before as select * from audit_event where organization_id = 1 and sequence = 2");
            String target = " where organization_id = 1 and sequence = 2";
            asSuperuser("update audit_event set " + column.getKey() + " = " + column.getValue() + target);

            assertThatTheBreakIs("organization 1, event 2: changed");

            asSuperuser("delete from audit_event" + target + "; insert into audit_event select * from before;"
                    + " drop table before");
        }
        assertThat(shell.type("audit", "verify")).isEqualTo(LoquentOperator.DONE);
    }

    @Test
    void aChangedHashIsNamed() throws Exception {
        asSuperuser("update audit_event set hash = sha256('made up') where organization_id = 1 and sequence = 2");

        assertThatTheBreakIs("organization 1, event 2: changed");
    }

    @Test
    void aRemovedEventIsNamed() throws Exception {
        asSuperuser("delete from audit_event where organization_id = 1 and sequence = 2");

        assertThatTheBreakIs("organization 1, event 2: missing");
    }

    @Test
    void aRemovedNewestEventIsMissedByTheHead() throws Exception {
        asSuperuser("delete from audit_event where organization_id = 1 and sequence = 4");

        assertThatTheBreakIs("organization 1, event 4: missing");
    }

    @Test
    void aChainCutOffWithItsHeadIsNoticedByAnEarlierOutput() throws Exception {
        Path anchors = keepOutput();
        asSuperuser("delete from audit_event where organization_id = 1 and sequence > 2; update audit_chain c"
                + " set sequence = 2, hash = e.hash from audit_event e"
                + " where c.organization_id = 1 and e.organization_id = 1 and e.sequence = 2");

        assertThat(shell.type("audit", "verify")).isEqualTo(LoquentOperator.DONE);
        assertThat(shell.type("audit", "verify", anchors.toString())).isEqualTo(LoquentOperator.REFUSED);
        assertThat(shell.printed()).contains("organization 1, event 3: missing, but an anchor proves");
    }

    @Test
    void aChainMadeAnewIsNoticedByAnEarlierOutput() throws Exception {
        Path anchors = keepOutput();
        asSuperuser(
                "delete from audit_event where organization_id = 2; delete from audit_chain where organization_id = 2");
        append(AuditEntry.of(GLOBEX, AuditActor.operator(), AuditAction.ORGANIZATION_CREATED));

        assertThat(shell.type("audit", "verify")).isEqualTo(LoquentOperator.DONE);
        assertThat(shell.type("audit", "verify", anchors.toString())).isEqualTo(LoquentOperator.REFUSED);
        assertThat(shell.printed()).contains("organization 2, event 1: not the one of the anchor");
    }

    @Test
    void anEarlierOutputHoldsWhileTheChainGrows() throws Exception {
        Path anchors = keepOutput();
        append(AuditEntry.of(ACME, AuditActor.system(), AuditAction.VERIFY));

        assertThat(shell.type("audit", "verify", anchors.toString())).isEqualTo(LoquentOperator.DONE);
    }

    @Test
    void aTrailDeletedAsAWholeIsToldToHoldNothingAndNoticedByAnEarlierOutput() throws Exception {
        Path anchors = directory.resolve("anchors");
        shell.type("audit", "verify");
        Files.writeString(anchors, shell.printed());
        asSuperuser(
                "delete from audit_event where organization_id = 1; delete from audit_chain where organization_id = 1");

        assertThat(shell.type("audit", "verify")).isEqualTo(LoquentOperator.DONE);
        assertThat(shell.printed()).containsPattern("(?m)^1=0:0{64}$");
        shell.type("audit", "verify", anchors.toString());
        assertThat(shell.printed()).contains("BROKEN organization 1, event 1: missing");
    }

    @Test
    void aFileWithoutHeadsIsRefused() throws Exception {
        Path file = Files.writeString(directory.resolve("empty.txt"), "nothing\n");

        assertThat(shell.type("audit", "verify", file.toString())).isEqualTo(LoquentOperator.REFUSED);
        assertThat(shell.type("audit", "verify", "none")).isEqualTo(LoquentOperator.REFUSED);
        assertThat(shell.type("audit")).isEqualTo(LoquentOperator.MISUSED);
    }

    @Test
    void theApplicationsRoleCanOnlyAppendAndRead() throws Exception {
        for (String statement : new String[] {
            "update audit_event set result = 'ok'",
            "delete from audit_event",
            "truncate audit_event",
            "insert into audit_event select * from audit_event",
            "update audit_chain set sequence = 0",
            "insert into audit_chain select * from audit_chain",
            "delete from audit_chain",
            "insert into audit_archived select organization_id, sequence, hash from audit_chain",
            "update audit_archived set sequence = 1",
            "delete from audit_archived",
            "drop function audit_append",
            "alter table audit_event disable trigger all"
        }) {
            assertThat(refusalOf(statement)).as(statement).isEqualTo("42501");
        }
    }

    /** Nor by objects of its own that the function would take for the real ones, also where an operator lets it make some. */
    @Test
    void theApplicationsRoleCannotLeadTheFunctionAstray() throws Exception {
        assertThat(refusalOf("create temporary table audit_chain (organization_id bigint)"))
                .isEqualTo("42501");
        asSuperuser("grant temporary on database loquent to loquent_app");
        try (Connection connection = application().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create temporary table audit_chain (organization_id bigint, sequence bigint, hash bytea,"
                    + " recorded_at timestamptz)");
            statement.execute("set search_path = pg_temp, public");
            AuditChain.append(connection, AuditEntry.of(ACME, AuditActor.system(), AuditAction.VERIFY));
        } finally {
            asSuperuser("revoke temporary on database loquent from loquent_app");
        }

        assertThat(shell.type("audit", "verify")).isEqualTo(LoquentOperator.DONE);
        assertThat(shell.printed()).containsPattern("(?m)^1=5:");
    }

    private String refusalOf(String sql) throws SQLException {
        try (Connection connection = application().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return "none";
        } catch (PSQLException e) {
            return e.getSQLState();
        }
    }

    private void assertThatTheBreakIs(String sentence) {
        assertThat(shell.type("audit", "verify")).isEqualTo(LoquentOperator.REFUSED);
        assertThat(shell.printed()).contains("BROKEN " + sentence);
    }

    private Path keepOutput() throws Exception {
        shell.type("audit", "verify");
        return Files.writeString(directory.resolve("anchors.txt"), shell.printed());
    }

    private void append(AuditEntry entry) throws SQLException {
        try (Connection connection = application().getConnection()) {
            AuditChain.append(connection, entry);
        }
    }

    private DataSource application() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        source.setUser(EmbeddedDatabase.APPLICATION);
        return source;
    }

    private void asSuperuser(String sql) throws SQLException {
        try (Connection connection = database.asSuperuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String one(String sql) throws SQLException {
        try (Connection connection = database.asSuperuser().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
