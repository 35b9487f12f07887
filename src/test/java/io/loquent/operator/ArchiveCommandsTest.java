package io.loquent.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.loquent.audit.ArchiveReading;
import io.loquent.audit.ArchiveRemoval;
import io.loquent.audit.ArchivedPart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whether old events leave the database in an order that can be proved later. */
class ArchiveCommandsTest extends OldTrails {
    @AfterEach
    void letEventsBeRemoved() throws SQLException {
        superuser.execute("drop trigger if exists hold on audit_event; drop function if exists hold");
    }

    @Test
    void archivingWritesWhatIsOlderAndRemovesNothing() throws Exception {
        archive(NEW_YEAR, file);

        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(2 + 5 + 1);
        assertThat(lines.get(0)).matches("\\{\"after\":\"1=0:0{64}\",\"up_to\":\"1=5:[0-9a-f]{64}\"}");
        assertThat(lines.get(1))
                .contains("\"sequence\" : 1", "\"recorded_at\" : \"2025-12-01T10:00:00.123456Z\"", "änne \\\"x\\\"");
        assertThat(shell.printed()).contains("organization 1: events 1 to 5", "organization 2: events 1 to 1");
        assertThat(events()).isEqualTo(10);
        trails.assertHold(file);
    }

    @Test
    void whatIsArchivedIsRemovedAndTheRestAndTheArchiveHold() throws Exception {
        trails.assertHold();
        Path before = Files.writeString(directory.resolve("before.txt"), shell.printed());
        archive(NEW_YEAR, file);

        remove(file);

        assertThat(shell.printed()).contains("Removed 6 events");
        assertThat(superuser.one("select string_agg(sequence::text, ' ' order by sequence) from audit_event"
                        + " where organization_id = 1"))
                .isEqualTo("6 7 8 9");
        assertThat(superuser.one("select action || ' ' || actor || ' ' || subject from audit_event"
                        + " where organization_id = 1 and sequence = 9"))
                .isEqualTo("events-archived operator up to event 5");
        trails.assertHold();
        assertThat(shell.printed()).contains("12 events, of which 6 are in archives that were not named.");
        trails.assertHold(file);
        assertThat(shell.printed()).contains("12 events. Keep this");
        trails.assertHold(before);
        trails.assertHold(before, file);
        remove(file);
        assertThat(shell.printed()).contains("Removed 0 events");
    }

    @Test
    void anAnchorThatIsArchivedNeedsTheArchive() throws Exception {
        archive(NEW_YEAR, file);
        Path heads = Files.writeString(
                directory.resolve("heads.txt"),
                "1=3:"
                        + superuser.one(
                                "select encode(hash, 'hex') from audit_event where organization_id = 1 and sequence = 3"));
        Path forged = Files.writeString(directory.resolve("forged.txt"), "1=3:" + "0".repeat(64));
        remove(file);

        trails.assertBroken("BROKEN organization 1, event 3: archived", heads);
        trails.assertHold(heads, file);
        trails.assertBroken("BROKEN ARCHIVE organization 1, event 3: not the one of the anchor", forged, file);
    }

    @Test
    void theNextArchiveGoesOnWhereTheLastOneEnded() throws Exception {
        Path next = directory.resolve("next.jsonl");
        archive(NEW_YEAR, file);
        remove(file);
        archive(SPRING, next);
        remove(next);

        assertThat(Files.readString(next)).startsWith("{\"after\":\"1=5:");
        trails.assertHold(file, next);
        trails.assertHold(next);
        trails.assertBroken("BROKEN ARCHIVE organization 1, event 0: where an archive begins", next, file);
        trails.assertBroken("BROKEN organization 1, event 6: in a later archive", file);
    }

    @Test
    void aRemovalThatWasInterruptedHoldsAndGoesOn() throws Exception {
        archive(NEW_YEAR, file);
        superuser.execute("create function hold() returns trigger language plpgsql as"
                + " 'begin raise exception ''stopped''; end';"
                + " create trigger hold before delete on audit_event for each row when (old.sequence = 4)"
                + " execute function hold()");
        ArchivedPart part = new ArchiveReading(database.asApplication(), Map.of())
                .read(file)
                .get(0);

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> new ArchiveRemoval(database.asOwner(), 2).remove(part));
        assertThat(superuser.one("select min(sequence) from audit_event where organization_id = 1"))
                .isEqualTo("3");
        trails.assertHold();
        trails.assertHold(file);

        superuser.execute("drop trigger hold on audit_event");
        remove(file);
        assertThat(superuser.one("select min(sequence) from audit_event where organization_id = 1"))
                .isEqualTo("6");
        trails.assertHold(file);
    }
}
