package io.loquent.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.operator.OperatorsKeyset.Rotation;
import io.loquent.organization.NodeKeys;
import io.loquent.run.EmbeddedDatabase;
import io.loquent.secret.Keyset;
import io.loquent.secret.SecretText;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Seals all rows again, while servers and administrators go on. */
class ResealTest {
    private static final UUID RESTARTED = UUID.randomUUID();
    private static final UUID NOT_RESTARTED = UUID.randomUUID();

    @TempDir
    Path directory;

    private OperatorsKeyset keyset;
    private SealedRows rows;
    private NodeKeys nodes;
    private NodeRows nodeRows;

    @BeforeEach
    void emptyDatabase() throws Exception {
        EmbeddedDatabase database = OperatorDatabase.empty();
        keyset = new OperatorsKeyset(database, directory);
        rows = keyset.rows();
        nodes = new NodeKeys(database.asApplication());
        nodeRows = new NodeRows(database.asOwner());
    }

    @Test
    void resealBringsEveryRowUnderThePrimaryKeyAndTheOldKeyCanGo() throws Exception {
        Rotation keys = keyset.rotatedOver(250);

        assertThat(keyset.type("reseal")).isEqualTo(LoquentOperator.DONE);

        assertThat(keyset.printed())
                .contains("Rows to seal under key " + keys.both().primaryKeyId() + ": 250", "250 by this run");
        assertThat(rows.byKey()).isEqualTo(Map.of(keys.both().primaryKeyId().toString(), 250L));
        assertThat(keyset.drop(keys.old().primaryKeyId())).isEqualTo(LoquentOperator.DONE);
        assertThat(rows.open(250, keyset.read())).isEqualTo("token-of-250");
        assertThat(keyset.read().keyIds()).containsExactly(keys.both().primaryKeyId());
    }

    @Test
    void resealWaitsForEveryNodeToHaveThePrimaryKey() throws Exception {
        Rotation keys = keyset.rotatedOver(2);
        nodes.report(RESTARTED, keys.both().keyIds());
        nodes.report(NOT_RESTARTED, keys.old().keyIds());

        assertThat(keyset.type("reseal")).isEqualTo(LoquentOperator.REFUSED);

        assertThat(keyset.printed())
                .hasLineCount(1)
                .startsWith("Not done: 1 running server lacks the primary key "
                        + keys.both().primaryKeyId());
        assertThat(rows.byKey()).isEqualTo(Map.of(keys.old().primaryKeyId().toString(), 2L));
        nodes.report(NOT_RESTARTED, keys.both().keyIds());
        assertThat(keyset.type("reseal")).isEqualTo(LoquentOperator.DONE);
        assertThat(rows.byKey()).isEqualTo(Map.of(keys.both().primaryKeyId().toString(), 2L));
    }

    @Test
    void resealWaitsForNoNodeThatIsGone() throws Exception {
        keyset.typeOnFile("new");
        nodes.report(RESTARTED, List.of());
        nodes.remove(RESTARTED);
        nodes.report(NOT_RESTARTED, List.of());
        assertThat(keyset.type("reseal")).isEqualTo(LoquentOperator.REFUSED);

        nodeRows.lastSeenBefore("4 minutes");

        assertThat(keyset.type("reseal")).isEqualTo(LoquentOperator.DONE);
    }

    @Test
    void whoInsistsResealsWhateverTheNodesHave() throws Exception {
        keyset.typeOnFile("new");
        nodes.report(NOT_RESTARTED, List.of());

        assertThat(keyset.type("reseal", "--even-if-nodes-lack-it")).isEqualTo(LoquentOperator.DONE);
        assertThat(keyset.type("reseal", "--force")).isEqualTo(LoquentOperator.MISUSED);
    }

    @Test
    void aPairKeptForTheWayBackIsSealedAgainToo() throws Exception {
        keyset.typeOnFile("new");
        Keyset old = keyset.read();
        rows.insert(1, old);
        rows.keepAsPrevious(1);
        keyset.typeOnFile("add");
        Keyset both = keyset.read();
        rows.connect(1, SecretText.of("new"), both);

        assertThat(keyset.drop(old.primaryKeyId())).isEqualTo(LoquentOperator.REFUSED);
        keyset.type("reseal");

        assertThat(rows.byKey()).isEqualTo(Map.of(both.primaryKeyId().toString(), 2L));
        assertThat(keyset.drop(old.primaryKeyId())).isEqualTo(LoquentOperator.DONE);
    }

    @Test
    void aKilledResealGoesOnWhereItStopped() throws Exception {
        Rotation keys = keyset.rotatedOver(20_000);

        Process reseal = keyset.start("reseal");
        try (BufferedReader output = reseal.inputReader()) {
            output.lines()
                    .filter(line -> line.startsWith("Sealed 300;"))
                    .findFirst()
                    .orElseThrow();
            reseal.destroyForcibly().waitFor();
        }

        long done = rows.byKey().get(keys.both().primaryKeyId().toString());
        assertThat(done).isBetween(300L, 19_900L);
        assertThat(keyset.type("reseal")).isEqualTo(LoquentOperator.DONE);
        assertThat(keyset.printed()).contains(20_000 - done + " by this run");
        assertThat(rows.byKey()).isEqualTo(Map.of(keys.both().primaryKeyId().toString(), 20_000L));
        assertThat(rows.open(20_000, keys.both())).isEqualTo("token-of-20000");
    }

    @Test
    void whatAdministratorsConnectDuringResealIsNeverLost() throws Exception {
        Rotation keys = keyset.rotatedOver(5_000);

        Process reseal = keyset.start("reseal");
        List<Long> changed = java.util.stream.LongStream.rangeClosed(1, 5_000)
                .filter(id -> id % 7 == 0)
                .boxed()
                .toList();
        // Servers that have not restarted yet still seal under the old key.
        for (long id : changed) {
            rows.connect(id, SecretText.of("new-token-of-" + id), keys.old());
        }
        assertThat(reseal.waitFor()).isZero();
        keyset.type("reseal");

        assertThat(rows.byKey()).isEqualTo(Map.of(keys.both().primaryKeyId().toString(), 5_000L));
        for (long id : changed) {
            assertThat(rows.open(id, keys.both())).isEqualTo("new-token-of-" + id);
        }
    }

    @Test
    void aRowNoKeyOpensIsCountedAndLeftAlone() throws Exception {
        keyset.typeOnFile("new");
        rows.insert(2, keyset.read());
        Keyset lost = Keyset.generate();
        rows.connect(1, SecretText.of("lost"), lost);
        keyset.typeOnFile("add");

        assertThat(keyset.type("reseal")).isEqualTo(LoquentOperator.REFUSED);

        assertThat(keyset.printed()).contains("1 rows are done", "no key of the keyset opens 1");
        assertThat(rows.open(1, lost)).isEqualTo("lost");
        keyset.typeOnFile("list");
        assertThat(keyset.printed()).contains("key " + lost.primaryKeyId() + "  rows 1  NOT IN THIS FILE");
    }
}
