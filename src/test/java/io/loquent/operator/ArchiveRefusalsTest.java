package io.loquent.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.run.EmbeddedDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an archive is not made of, and by what no event is removed. */
class ArchiveRefusalsTest extends OldTrails {
    @Test
    void anArchiveIsNotRemovedBeforeTheOneBeforeIt() throws Exception {
        archive(NEW_YEAR, file);
        remove(file);
        Path next = directory.resolve("next.jsonl");
        archive(SPRING, next);
        superuser.execute("truncate audit_archived");

        assertThat(shell.type("audit", "remove-archived", next.toString())).isEqualTo(LoquentOperator.REFUSED);
        assertThat(shell.printed()).contains("organization 1, event 1: in an older archive");
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
        superuser.execute("truncate audit_event, audit_chain cascade");
        for (int i = 0; i < 6; i++) {
            recordAt(1, "2025-12-01T00:00:00Z");
        }

        assertThat(shell.type("audit", "remove-archived", file.toString())).isEqualTo(LoquentOperator.REFUSED);

        assertThat(shell.printed()).contains("organization 1, event 5: not the one of the archive");
        assertThat(events()).isEqualTo(6);
    }

    @Test
    void aBrokenTrailIsNotArchived() throws Exception {
        superuser.execute("update audit_event set subject = 'x' where organization_id = 1 and sequence = 7");

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

        trails.assertBroken("BROKEN ARCHIVE " + sentence, broken);
        assertThat(shell.type("audit", "remove-archived", broken.toString())).isEqualTo(LoquentOperator.REFUSED);
        assertThat(shell.printed()).contains(sentence);
    }
}
