package io.loquent.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.run.EmbeddedDatabase;
import io.loquent.run.Sql;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Two organizations' trails that reach back into 2025, and the one who owns their tables. */
abstract class OldTrails {
    static final String NEW_YEAR = "2026-01-01";
    static final String SPRING = "2026-03-01";

    /** Records as the product does, at any time; the product's own function knows only now. */
    private static final String RECORD_AT = "do $$ begin execute replace(replace(pg_get_functiondef("
            + "'audit_append'::regproc), 'audit_append', 'audit_append_at'),"
            + " 'clock_timestamp()', 'current_setting(''loquent.clock'')::timestamptz'); end $$";

    @TempDir
    Path directory;

    EmbeddedDatabase database;
    Sql superuser;
    OperatorShell shell;
    TrailVerification trails;
    Path file;

    /** Acme: five events of 2025, two of February 2026, one of now. Globex: one of 2025, one of now. */
    @BeforeEach
    void recordSomeEvents() throws Exception {
        database = OperatorDatabase.empty();
        superuser = new Sql(database.asSuperuser());
        shell = OperatorShell.on(database, Path.of("none")).withOwner(EmbeddedDatabase.OWNER);
        trails = new TrailVerification(shell);
        file = directory.resolve("archive.jsonl");
        superuser.execute(RECORD_AT);
        superuser.execute("insert into organization (name) values ('Acme'), ('Globex')");
        for (int day = 1; day <= 5; day++) {
            recordAt(1, "2025-12-0" + day + "T10:00:00.123456Z");
        }
        recordAt(2, "2025-12-31T23:59:59.999999Z");
        recordAt(1, "2026-02-01T00:00:00Z");
        recordAt(1, "2026-02-02T00:00:00Z");
        recordAt(1, "now");
        recordAt(2, "now");
    }

    @AfterEach
    void forgetTheFunction() throws SQLException {
        superuser.execute("drop function audit_append_at");
    }

    final void recordAt(long organization, String time) throws SQLException {
        superuser.execute("set loquent.clock = '" + time + "'; select audit_append_at(" + organization
                + ", 'connect', 'ok', 'member', 7, E'änne \\\"x\\\"\\\\@acme.example', null, '', '192.0.2.1',"
                + " 'AC••••••••1234', 'RQ0')");
    }

    final void archive(String before, Path target) {
        int code = shell.type("audit", "archive", "--before", before, target.toString());
        assertThat(code).as(shell.printed()).isEqualTo(LoquentOperator.DONE);
    }

    final void remove(Path archive) {
        int code = shell.type("audit", "remove-archived", archive.toString());
        assertThat(code).as(shell.printed()).isEqualTo(LoquentOperator.DONE);
    }

    final long events() throws SQLException {
        return Long.parseLong(superuser.one("select count(*) from audit_event"));
    }
}
