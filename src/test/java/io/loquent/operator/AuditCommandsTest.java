package io.loquent.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.audit.AuditAction;
import io.loquent.audit.AuditActor;
import io.loquent.audit.AuditChain;
import io.loquent.audit.AuditEntry;
import io.loquent.organization.OrganizationId;
import io.loquent.run.EmbeddedDatabase;
import io.loquent.run.Sql;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether what somebody did to the trail past the application is noticed. */
class AuditCommandsTest {
    private static final OrganizationId ACME = new OrganizationId(1);
    private static final OrganizationId GLOBEX = new OrganizationId(2);

    @TempDir
    private Path directory;

    private EmbeddedDatabase database;
    private Sql superuser;
    private OperatorShell shell;
    private TrailVerification trails;

    @BeforeEach
    void recordSomeEvents() throws Exception {
        database = OperatorDatabase.empty();
        superuser = new Sql(database.asSuperuser());
        shell = OperatorShell.on(database, Path.of("none"));
        trails = new TrailVerification(shell);
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
        trails.assertHold();

        assertThat(shell.printed())
                .containsPattern("(?m)^1=4:[0-9a-f]{64}$")
                .containsPattern("(?m)^2=1:[0-9a-f]{64}$")
                .contains("All 2 audit trails hold, 5 events.");
        assertThat(superuser.one("select email from audit_event where organization_id = 1 and sequence = 2"))
                .isEqualTo("änne\uFFFD\uFFFD@acme.example");
    }

    @Test
    void aChangedEventIsNamed() throws Exception {
        superuser.execute(
                "update audit_event set subject = 'AC••••••••9999' where organization_id = 1 and sequence = 2");

        trails.assertBroken("BROKEN organization 1, event 2: changed");
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
            superuser.execute(
                    "create table before as select * from audit_event where organization_id = 1 and sequence = 2");
            String target = " where organization_id = 1 and sequence = 2";
            superuser.execute("update audit_event set " + column.getKey() + " = " + column.getValue() + target);

            trails.assertBroken("BROKEN organization 1, event 2: changed");

            superuser.execute("delete from audit_event" + target + "; insert into audit_event select * from before;"
                    + " drop table before");
        }
        trails.assertHold();
    }

    @Test
    void aChangedHashIsNamed() throws Exception {
        superuser.execute("update audit_event set hash = sha256('made up') where organization_id = 1 and sequence = 2");

        trails.assertBroken("BROKEN organization 1, event 2: changed");
    }

    @Test
    void aRemovedEventIsNamed() throws Exception {
        superuser.execute("delete from audit_event where organization_id = 1 and sequence = 2");

        trails.assertBroken("BROKEN organization 1, event 2: missing");
    }

    @Test
    void aRemovedNewestEventIsMissedByTheHead() throws Exception {
        superuser.execute("delete from audit_event where organization_id = 1 and sequence = 4");

        trails.assertBroken("BROKEN organization 1, event 4: missing");
    }

    @Test
    void aChainCutOffWithItsHeadIsNoticedByAnEarlierOutput() throws Exception {
        Path anchors = keepOutput();
        superuser.execute("delete from audit_event where organization_id = 1 and sequence > 2; update audit_chain c"
                + " set sequence = 2, hash = e.hash from audit_event e"
                + " where c.organization_id = 1 and e.organization_id = 1 and e.sequence = 2");

        trails.assertHold();
        trails.assertBroken("organization 1, event 3: missing, but an anchor proves", anchors);
    }

    @Test
    void aChainMadeAnewIsNoticedByAnEarlierOutput() throws Exception {
        Path anchors = keepOutput();
        superuser.execute(
                "delete from audit_event where organization_id = 2; delete from audit_chain where organization_id = 2");
        append(AuditEntry.of(GLOBEX, AuditActor.operator(), AuditAction.ORGANIZATION_CREATED));

        trails.assertHold();
        trails.assertBroken("organization 2, event 1: not the one of the anchor", anchors);
    }

    @Test
    void anEarlierOutputHoldsWhileTheChainGrows() throws Exception {
        Path anchors = keepOutput();
        append(AuditEntry.of(ACME, AuditActor.system(), AuditAction.VERIFY));

        trails.assertHold(anchors);
    }

    @Test
    void aTrailDeletedAsAWholeIsToldToHoldNothingAndNoticedByAnEarlierOutput() throws Exception {
        Path anchors = keepOutput();
        superuser.execute(
                "delete from audit_event where organization_id = 1; delete from audit_chain where organization_id = 1");

        trails.assertHold();
        assertThat(shell.printed()).containsPattern("(?m)^1=0:0{64}$");
        trails.assertBroken("BROKEN organization 1, event 1: missing", anchors);
    }

    @Test
    void aFileWithoutHeadsIsRefused() throws Exception {
        Path file = Files.writeString(directory.resolve("empty.txt"), "nothing\n");

        assertThat(shell.type("audit", "verify", file.toString())).isEqualTo(LoquentOperator.REFUSED);
        assertThat(shell.type("audit", "verify", "none")).isEqualTo(LoquentOperator.REFUSED);
        assertThat(shell.type("audit")).isEqualTo(LoquentOperator.MISUSED);
    }

    private Path keepOutput() throws Exception {
        trails.assertHold();
        return Files.writeString(directory.resolve("anchors.txt"), shell.printed());
    }

    private void append(AuditEntry entry) throws SQLException {
        try (Connection connection = database.asApplication().getConnection()) {
            AuditChain.append(connection, entry);
        }
    }
}
