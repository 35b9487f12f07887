package io.loquent.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.loquent.audit.ArchiveReading;
import io.loquent.audit.ArchiveRemoval;
import io.loquent.audit.ArchivedPart;
import io.loquent.run.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether old events leave the database in an order that can be proved later. */
class ArchiveCommandsTest {
    private static final String NEW_YEAR = "2026-01-01";
    private static final String SPRING = "2026-03-01";

    /** Records as the product does, at any time; the product's own function knows only now. */
    private static final String RECORD_AT = "do $$ begin execute replace(replace(pg_get_functiondef("
            + "'audit_append'::regproc), 'audit_append', 'audit_append_at'),"
            + " 'clock_timestamp()', 'current_setting(''loquent.clock'')::timestamptz'); end $$";

    @TempDir
    private Path directory;

    private EmbeddedDatabase database;
    private OperatorShell shell;
    private Path file;

    /** Acme: five events of 2025, two of February 2026, one of now. Globex: one of 2025, one of now. */
    @BeforeEach
    void recordSomeEvents() throws Exception {
        database = OperatorDatabase.empty();
        shell = OperatorShell.on(database, Path.of("none")).withOwner(EmbeddedDatabase.OWNER);
        file = directory.resolve("archive.jsonl");
        asSuperuser(RECORD_AT);
        asSuperuser("insert into organization (name) values ('Acme'), ('Globex')");
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
    void letEventsBeRemoved() throws SQLException {
        asSuperuser(
                "drop trigger if exists hold on audit_event; drop function if exists hold; drop function audit_append_at");
    }

    @Test
    void archivingWritesWhatIsOlderAndRemovesNothing() throws Exception {
        assertThat(shell.type("audit", "archive", "--before", NEW_YEAR, file.toString()))
                .as(shell.printed())
                .isEqualTo(LoquentOperator.DONE);

        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(2 + 5 + 1);
        assertThat(lines.get(0)).matches("\\{\"after\":\"1=0:0{64}\",\"up_to\":\"1=5:[0-9a-f]{64}\"}");
        assertThat(lines.get(1))
                .contains("\"sequence\" : 1", "\"recorded_at\" : \"2025-12-01T10:00:00.123456Z\"", "änne \\\"x\\\"");
        assertThat(shell.printed()).contains("organization 1: events 1 to 5", "organization 2: events 1 to 1");
        assertThat(events()).isEqualTo(10);
        assertThatItHolds(file);
    }

    @Test
    void whatIsArchivedIsRemovedAndTheRestAndTheArchiveHold() throws Exception {
        Path before = keepOutput("before.txt");
        archive(NEW_YEAR, file);

        assertThat(shell.type("audit", "remove-archived", file.toString()))
                .as(shell.printed())
                .isEqualTo(LoquentOperator.DONE);

        assertThat(shell.printed()).contains("Removed 6 events");
        assertThat(one("select string_agg(sequence::text, ' ' order by sequence) from audit_event"
                        + " where organization_id = 1"))
                .isEqualTo("6 7 8 9");
        assertThat(one("select action || ' ' || actor || ' ' || subject from audit_event"
                        + " where organization_id = 1 and sequence = 9"))
                .isEqualTo("events-archived operator up to event 5");
        assertThatItHolds();
        assertThat(shell.printed()).contains("12 events, of which 6 are in archives that were not named.");
        assertThatItHolds(file);
        assertThat(shell.printed()).contains("12 events. Keep this");
        assertThatItHolds(before);
        assertThatItHolds(before, file);
        assertThat(shell.type("audit", "remove-archived", file.toString())).isEqualTo(LoquentOperator.DONE);
        assertThat(shell.printed()).contains("Removed 0 events");
    }

    @Test
    void anAnchorThatIsArchivedNeedsTheArchive() throws Exception {
        archive(NEW_YEAR, file);
        Path heads = Files.writeString(
                directory.resolve("heads.txt"),
                "1=3:" + one("select encode(hash, 'hex') from audit_event where organization_id = 1 and sequence = 3"));
        Path forged = Files.writeString(directory.resolve("forged.txt"), "1=3:" + "0".repeat(64));
        remove(file);

        assertThatItIsBroken("BROKEN organization 1, event 3: archived", heads);
        assertThatItHolds(heads, file);
        assertThatItIsBroken("BROKEN ARCHIVE organization 1, event 3: not the one of the anchor", forged, file);
    }

    @Test
    void theNextArchiveGoesOnWhereTheLastOneEnded() throws Exception {
        Path next = directory.resolve("next.jsonl");
        archive(NEW_YEAR, file);
        remove(file);
        archive(SPRING, next);
        remove(next);

        assertThat(Files.readString(next)).startsWith("{\"after\":\"1=5:");
        assertThat(shell.type("audit", "verify", file.toString(), next.toString()))
                .isEqualTo(LoquentOperator.DONE);
        assertThatItHolds(next);
        assertThatItIsBroken("BROKEN ARCHIVE organization 1, event 0: where an archive begins", next, file);
        assertThatItIsBroken("BROKEN organization 1, event 6: in a later archive", file);
    }

    @Test
    void anArchiveIsNotRemovedBeforeTheOneBeforeIt() throws Exception {
        archive(NEW_YEAR, file);
        remove(file);
        Path next = directory.resolve("next.jsonl");
        archive(SPRING, next);
        asSuperuser("truncate audit_archived");

        assertThat(shell.type("audit", "remove-archived", next.toString())).isEqualTo(LoquentOperator.REFUSED);
        assertThat(shell.printed()).contains("organization 1, event 1: in an older archive");
    }

    @Test
    void aRemovalThatWasInterruptedHoldsAndGoesOn() throws Exception {
        archive(NEW_YEAR, file);
        asSuperuser("create function hold() returns trigger language plpgsql as"
                + " 'begin raise exception ''stopped''; end';"
                + " create trigger hold before delete on audit_event for each row when (old.sequence = 4)"
                + " execute function hold()");
        ArchivedPart part = parts().get(0);

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> new ArchiveRemoval(database.asOwner(), 2).remove(part));
        assertThat(one("select min(sequence) from audit_event where organization_id = 1"))
                .isEqualTo("3");
        assertThatItHolds();
        assertThatItHolds(file);

        asSuperuser("drop trigger hold on audit_event");
        remove(file);
        assertThat(one("select min(sequence) from audit_event where organization_id = 1"))
                .isEqualTo("6");
        assertThatItHolds(file);
    }

    @Test
    void aChangedArchiveIsNamedAndNothingIsRemovedByIt() throws Exception {
        archive(NEW_YEAR, file);
        List<String> lines = Files.readAllLines(file);
        List<String> changed = new ArrayList<>(lines);
        changed.set(2, lines.get(2).replace("RQ0", "RQ1"));
        List<String> shortened = new ArrayList<>(lines);
        shortened.remove(3);
        List<String> garbled = new ArrayList<>(lines);
        garbled.set(4, "not JSON");
        List<String> emptied = new ArrayList<>(lines);
        emptied.set(3, "{\"organization_id\":1,\"sequence\":3}");

        assertThatItIsRefused(changed, "organization 1, event 2: changed");
        assertThatItIsRefused(shortened, "organization 1, event 3: missing");
        assertThatItIsRefused(emptied, "organization 1, event 3: changed");
        assertThatItIsRefused(garbled, "organization 1, event 1: not readable");
        assertThatItIsRefused(lines.subList(0, lines.size() - 1), "organization 2, event 1: missing in the archive");
        assertThat(events()).isEqualTo(10);
    }

    @Test
    void theArchiveOfAnotherDatabaseRemovesNothing() throws Exception {
        archive(NEW_YEAR, file);
        asSuperuser("truncate audit_event, audit_chain cascade");
        for (int i = 0; i < 6; i++) {
            recordAt(1, "2025-12-01T00:00:00Z");
        }

        assertThat(shell.type("audit", "remove-archived", file.toString())).isEqualTo(LoquentOperator.REFUSED);

        assertThat(shell.printed()).contains("organization 1, event 5: not the one of the archive");
        assertThat(events()).isEqualTo(6);
    }

    @Test
    void aBrokenTrailIsNotArchived() throws Exception {
        asSuperuser("update audit_event set subject = 'x' where organization_id = 1 and sequence = 7");

        assertThat(shell.type("audit", "archive", "--before", NEW_YEAR, file.toString()))
                .isEqualTo(LoquentOperator.REFUSED);

        assertThat(shell.printed()).contains("organization 1, event 7: changed");
        assertThat(file).doesNotExist();
    }

    @Test
    void aFileThatIsThereStaysAsItIs() throws Exception {
        Files.writeString(file, "precious");

        assertThat(shell.type("audit", "archive", "--before", NEW_YEAR, file.toString()))
                .isEqualTo(LoquentOperator.REFUSED);

        assertThat(file).hasContent("precious");
    }

    @Test
    void whereNothingIsOldEnoughThereIsNoFile() {
        assertThat(shell.type("audit", "archive", "--before", "2020-01-01", file.toString()))
                .isEqualTo(LoquentOperator.REFUSED);

        assertThat(shell.printed()).contains("there are no events before 2020-01-01");
        assertThat(file).doesNotExist();
    }

    @Test
    void whatCannotBeMeantIsRefused() throws Exception {
        assertThat(shell.type("audit", "archive", "--before", "yesterday", file.toString()))
                .isEqualTo(LoquentOperator.REFUSED);
        assertThat(shell.type("audit", "archive", "--before", "2999-01-01", file.toString()))
                .isEqualTo(LoquentOperator.REFUSED);
        assertThat(shell.type("audit", "archive", "--after", NEW_YEAR, file.toString()))
                .isEqualTo(LoquentOperator.MISUSED);
        assertThat(shell.type("audit", "archive", file.toString())).isEqualTo(LoquentOperator.MISUSED);
        Files.writeString(file, "nothing\n");
        assertThat(shell.type("audit", "remove-archived", file.toString())).isEqualTo(LoquentOperator.REFUSED);
        assertThat(shell.printed()).contains("is no archive");
    }

    @Test
    void onlyTheTablesOwnerRemoves() throws Exception {
        archive(NEW_YEAR, file);

        assertThat(OperatorShell.on(database, Path.of("none")).type("audit", "remove-archived", file.toString()))
                .isEqualTo(LoquentOperator.REFUSED);
        OperatorShell application = shell.withOwner(EmbeddedDatabase.APPLICATION);
        assertThat(application.type("audit", "remove-archived", file.toString()))
                .isEqualTo(LoquentOperator.REFUSED);
        assertThat(application.printed()).contains("the database role may not do this");
        assertThat(events()).isEqualTo(10);
    }

    private void assertThatItIsRefused(List<String> lines, String sentence) throws Exception {
        Path broken = Files.write(directory.resolve("broken.jsonl"), lines);

        assertThatItIsBroken("BROKEN ARCHIVE " + sentence, broken);
        assertThat(shell.type("audit", "remove-archived", broken.toString())).isEqualTo(LoquentOperator.REFUSED);
        assertThat(shell.printed()).contains(sentence);
    }

    private void assertThatItIsBroken(String sentence, Path... files) {
        assertThat(verify(files)).isEqualTo(LoquentOperator.REFUSED);
        assertThat(shell.printed()).contains(sentence);
    }

    private void assertThatItHolds(Path... files) {
        int code = verify(files);
        assertThat(code).as(shell.printed()).isEqualTo(LoquentOperator.DONE);
        assertThat(shell.printed()).contains("All 2 audit trails hold");
    }

    private int verify(Path... files) {
        List<String> command = new ArrayList<>(List.of("audit", "verify"));
        List.of(files).forEach(each -> command.add(each.toString()));
        return shell.type(command.toArray(String[]::new));
    }

    private void archive(String before, Path target) {
        int code = shell.type("audit", "archive", "--before", before, target.toString());
        assertThat(code).as(shell.printed()).isEqualTo(LoquentOperator.DONE);
    }

    private void remove(Path archive) {
        int code = shell.type("audit", "remove-archived", archive.toString());
        assertThat(code).as(shell.printed()).isEqualTo(LoquentOperator.DONE);
    }

    private List<ArchivedPart> parts() throws Exception {
        return new ArchiveReading(database.asApplication(), Map.of()).read(file);
    }

    private Path keepOutput(String name) throws IOException {
        verify();
        return Files.writeString(directory.resolve(name), shell.printed());
    }

    private void recordAt(long organization, String time) throws SQLException {
        try (Connection connection = database.asSuperuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('loquent.clock', '" + time + "', false)");
            statement.execute("select audit_append_at(" + organization + ", 'connect', 'ok', 'member', 7,"
                    + " E'änne \\\"x\\\"\\\\@acme.example', null, '', '192.0.2.1', 'AC••••••••1234', 'RQ0')");
        }
    }

    private long events() throws SQLException {
        return Long.parseLong(one("select count(*) from audit_event"));
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
