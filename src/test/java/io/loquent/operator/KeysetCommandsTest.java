package io.loquent.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.organization.NodeKeys;
import io.loquent.run.EmbeddedDatabase;
import io.loquent.secret.KeyId;
import io.loquent.secret.Keyset;
import io.loquent.secret.SecretText;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysetCommandsTest {
    private static final UUID RESTARTED = UUID.randomUUID();
    private static final UUID NOT_RESTARTED = UUID.randomUUID();

    @TempDir
    Path directory;

    private Path file;
    private EmbeddedDatabase database;
    private OperatorShell shell;
    private SealedRows rows;
    private NodeKeys nodes;

    @BeforeEach
    void emptyDatabase() throws Exception {
        database = OperatorDatabase.empty();
        file = directory.resolve("keyset.json");
        shell = OperatorShell.on(database, file);
        rows = new SealedRows(database.asOwner());
        nodes = new NodeKeys(database.asApplication());
    }

    @Test
    void aNewKeysetIsReadableByItsUserOnlyAndIsNeverOverwritten() throws Exception {
        assertThat(type("new", file)).isEqualTo(LoquentOperator.DONE);
        String before = Files.readString(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(type("new", file)).isEqualTo(LoquentOperator.REFUSED);
        assertThat(Files.readString(file)).isEqualTo(before);
        assertThat(Files.list(directory)).containsExactly(file);
    }

    @Test
    void anAddedKeySealsFromThenOnAndTheOldOneStillOpens() throws Exception {
        type("new", file);
        Keyset before = Keyset.read(file);
        rows.insert(1, before);

        type("add", file);

        Keyset after = Keyset.read(file);
        assertThat(after.keyIds()).hasSize(2).contains(before.primaryKeyId());
        assertThat(after.primaryKeyId()).isNotEqualTo(before.primaryKeyId());
        assertThat(rows.open(1, after)).isEqualTo("token-of-1");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aKeyCanBeAddedEverywhereBeforeItSealsAnywhere() throws Exception {
        type("new", file);
        KeyId old = Keyset.read(file).primaryKeyId();

        shell.type("keyset", "add", file.toString(), "--only-open");

        KeyId added = Keyset.read(file).keyIds().get(1);
        assertThat(Keyset.read(file).primaryKeyId()).isEqualTo(old);
        shell.type("keyset", "promote", file.toString(), added.toString());
        assertThat(Keyset.read(file).primaryKeyId()).isEqualTo(added);
    }

    @Test
    void aFileStaysItsOwnersAndItsGroups() throws Exception {
        type("new", file);
        if (System.getProperty("user.name").equals("root")) { // nobody else can give a file away
            UserPrincipalLookupService names = file.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(file, names.lookupPrincipalByName("12345"));
            Files.setAttribute(file, "posix:group", names.lookupPrincipalByGroupName("12346"));
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        PosixFileAttributes before = Files.readAttributes(file, PosixFileAttributes.class);

        type("add", file);

        PosixFileAttributes after = Files.readAttributes(file, PosixFileAttributes.class);
        assertThat(after.owner()).isEqualTo(before.owner());
        assertThat(after.group()).isEqualTo(before.group());
        assertThat(PosixFilePermissions.toString(after.permissions())).isEqualTo("rw-r-----");
    }

    @Test
    void ofManyWhoAddAKeyAtOnceNoneLosesIt() throws Exception {
        type("new", file);

        List<Process> adding = new ArrayList<>();
        for (int each = 0; each < 6; each++) {
            adding.add(shell.start("keyset", "add", file.toString()));
        }
        for (Process each : adding) {
            assertThat(each.waitFor()).isZero();
        }

        assertThat(Keyset.read(file).keyIds()).hasSize(1 + adding.size());
        assertThat(Files.list(directory)).containsExactly(file);
    }

    @Test
    void resealBringsEveryRowUnderThePrimaryKeyAndTheOldKeyCanGo() throws Exception {
        type("new", file);
        Keyset old = Keyset.read(file);
        rows.insert(250, old);
        type("add", file);
        Keyset both = Keyset.read(file);

        assertThat(shell.type("keyset", "reseal")).isEqualTo(LoquentOperator.DONE);

        assertThat(shell.printed())
                .contains("Rows to seal under key " + both.primaryKeyId() + ": 250", "250 by this run");
        assertThat(rows.byKey()).isEqualTo(Map.of(both.primaryKeyId().toString(), 250L));
        assertThat(drop(old.primaryKeyId())).isEqualTo(LoquentOperator.DONE);
        assertThat(rows.open(250, Keyset.read(file))).isEqualTo("token-of-250");
        assertThat(Keyset.read(file).keyIds()).containsExactly(both.primaryKeyId());
    }

    @Test
    void resealWaitsForEveryNodeToHaveThePrimaryKey() throws Exception {
        type("new", file);
        Keyset old = Keyset.read(file);
        rows.insert(2, old);
        type("add", file);
        Keyset both = Keyset.read(file);
        nodes.report(RESTARTED, both.keyIds());
        nodes.report(NOT_RESTARTED, old.keyIds());

        assertThat(shell.type("keyset", "reseal")).isEqualTo(LoquentOperator.REFUSED);

        assertThat(shell.printed())
                .hasLineCount(1)
                .startsWith("Not done: 1 running server lacks the primary key " + both.primaryKeyId());
        assertThat(rows.byKey()).isEqualTo(Map.of(old.primaryKeyId().toString(), 2L));
        nodes.report(NOT_RESTARTED, both.keyIds());
        assertThat(shell.type("keyset", "reseal")).isEqualTo(LoquentOperator.DONE);
        assertThat(rows.byKey()).isEqualTo(Map.of(both.primaryKeyId().toString(), 2L));
    }

    @Test
    void resealWaitsForNoNodeThatIsGone() throws Exception {
        type("new", file);
        nodes.report(RESTARTED, List.of());
        nodes.remove(RESTARTED);
        nodes.report(NOT_RESTARTED, List.of());
        assertThat(shell.type("keyset", "reseal")).isEqualTo(LoquentOperator.REFUSED);

        new NodeRows(database.asOwner()).lastSeenBefore("4 minutes");

        assertThat(shell.type("keyset", "reseal")).isEqualTo(LoquentOperator.DONE);
    }

    @Test
    void whoInsistsResealsWhateverTheNodesHave() throws Exception {
        type("new", file);
        nodes.report(NOT_RESTARTED, List.of());

        assertThat(shell.type("keyset", "reseal", "--even-if-nodes-lack-it")).isEqualTo(LoquentOperator.DONE);
        assertThat(shell.type("keyset", "reseal", "--force")).isEqualTo(LoquentOperator.MISUSED);
    }

    @Test
    void aPairKeptForTheWayBackIsSealedAgainToo() throws Exception {
        type("new", file);
        Keyset old = Keyset.read(file);
        rows.insert(1, old);
        rows.keepAsPrevious(1);
        type("add", file);
        Keyset both = Keyset.read(file);
        rows.connect(1, SecretText.of("new"), both);

        assertThat(drop(old.primaryKeyId())).isEqualTo(LoquentOperator.REFUSED);
        shell.type("keyset", "reseal");

        assertThat(rows.byKey()).isEqualTo(Map.of(both.primaryKeyId().toString(), 2L));
        assertThat(drop(old.primaryKeyId())).isEqualTo(LoquentOperator.DONE);
    }

    @Test
    void aKeyThatARowNeedsIsNotDropped() throws Exception {
        type("new", file);
        Keyset old = Keyset.read(file);
        rows.insert(1, old);
        type("add", file);
        String before = Files.readString(file);

        assertThat(drop(old.primaryKeyId())).isEqualTo(LoquentOperator.REFUSED);

        assertThat(shell.printed()).startsWith("Not done: 1 row needs key " + old.primaryKeyId());
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void aDatabaseWithoutARowUnderAnyOfTheKeysIsNotBelieved() throws Exception {
        type("new", file);
        KeyId old = Keyset.read(file).primaryKeyId();
        type("add", file);
        rows.insert(1, Keyset.generate());

        assertThat(drop(old)).isEqualTo(LoquentOperator.REFUSED);
        assertThat(shell.printed()).startsWith("Not done: no row of the database at loquent.db.url is under any key");
        assertThat(Keyset.read(file).keyIds()).hasSize(2);
        assertThat(shell.type("keyset", "drop", file.toString(), old.toString(), "--even-without-rows"))
                .isEqualTo(LoquentOperator.DONE);
        assertThat(Keyset.read(file).keyIds()).hasSize(1);
    }

    @Test
    void neitherThePrimaryKeyNorAnUnknownOneIsDropped() throws Exception {
        type("new", file);
        KeyId primary = Keyset.read(file).primaryKeyId();

        assertThat(drop(primary)).isEqualTo(LoquentOperator.REFUSED);
        assertThat(shell.type("keyset", "drop", file.toString(), "x")).isEqualTo(LoquentOperator.REFUSED);
        assertThat(drop(new KeyId(primary.value() + 1))).isEqualTo(LoquentOperator.REFUSED);
        assertThat(Keyset.read(file).keyIds()).containsExactly(primary);
    }

    @Test
    void aKilledResealGoesOnWhereItStopped() throws Exception {
        type("new", file);
        rows.insert(20_000, Keyset.read(file));
        type("add", file);
        Keyset both = Keyset.read(file);

        Process reseal = shell.start("keyset", "reseal");
        try (BufferedReader output = reseal.inputReader()) {
            output.lines()
                    .filter(line -> line.startsWith("Sealed 300;"))
                    .findFirst()
                    .orElseThrow();
            reseal.destroyForcibly().waitFor();
        }

        long done = rows.byKey().get(both.primaryKeyId().toString());
        assertThat(done).isBetween(300L, 19_900L);
        assertThat(shell.type("keyset", "reseal")).isEqualTo(LoquentOperator.DONE);
        assertThat(shell.printed()).contains(20_000 - done + " by this run");
        assertThat(rows.byKey()).isEqualTo(Map.of(both.primaryKeyId().toString(), 20_000L));
        assertThat(rows.open(20_000, both)).isEqualTo("token-of-20000");
    }

    @Test
    void whatAdministratorsConnectDuringResealIsNeverLost() throws Exception {
        type("new", file);
        Keyset old = Keyset.read(file);
        rows.insert(5_000, old);
        type("add", file);
        Keyset both = Keyset.read(file);

        Process reseal = shell.start("keyset", "reseal");
        List<Long> changed = java.util.stream.LongStream.rangeClosed(1, 5_000)
                .filter(id -> id % 7 == 0)
                .boxed()
                .toList();
        // Servers that have not restarted yet still seal under the old key.
        for (long id : changed) {
            rows.connect(id, SecretText.of("new-token-of-" + id), old);
        }
        assertThat(reseal.waitFor()).isZero();
        shell.type("keyset", "reseal");

        assertThat(rows.byKey()).isEqualTo(Map.of(both.primaryKeyId().toString(), 5_000L));
        for (long id : changed) {
            assertThat(rows.open(id, both)).isEqualTo("new-token-of-" + id);
        }
    }

    @Test
    void aRowNoKeyOpensIsCountedAndLeftAlone() throws Exception {
        type("new", file);
        rows.insert(2, Keyset.read(file));
        Keyset lost = Keyset.generate();
        rows.connect(1, SecretText.of("lost"), lost);
        type("add", file);

        assertThat(shell.type("keyset", "reseal")).isEqualTo(LoquentOperator.REFUSED);

        assertThat(shell.printed()).contains("1 rows are done", "no key of the keyset opens 1");
        assertThat(rows.open(1, lost)).isEqualTo("lost");
        type("list", file);
        assertThat(shell.printed()).contains("key " + lost.primaryKeyId() + "  rows 1  NOT IN THIS FILE");
    }

    @Test
    void listSaysHowManyRowsNeedEachKeyAndNoKeyMaterial() throws Exception {
        type("new", file);
        Keyset old = Keyset.read(file);
        rows.insert(3, old);
        type("add", file);

        type("list", file);

        assertThat(shell.printed()).isEqualToNormalizingNewlines("""
                key %s  rows 3
                key %s  rows 0  primary
                """.formatted(
                        old.primaryKeyId(), Keyset.read(file).primaryKeyId()));
    }

    @Test
    void refusalsAreOneLineAndOtherWordsGetTheListOfCommands() throws Exception {
        Files.writeString(file, "{\"key\": \"c2VjcmV0\"}");

        assertThat(type("list", file)).isEqualTo(LoquentOperator.REFUSED);
        assertThat(shell.printed()).hasLineCount(1).doesNotContain("c2VjcmV0");
        assertThat(type("list", directory.resolve("none"))).isEqualTo(LoquentOperator.REFUSED);
        assertThat(shell.printed()).hasLineCount(1).contains("there is no file");
        assertThat(OperatorShell.bare().type("keyset", "reseal")).isEqualTo(LoquentOperator.REFUSED);
        assertThat(shell.type("keyset", "burn")).isEqualTo(LoquentOperator.MISUSED);
        assertThat(shell.printed()).isEqualTo(Usage.TEXT);
    }

    @Test
    void aDatabasesAddressThatIsNoneIsRefusedWithoutAWordOfIt() {
        OperatorShell wrong = OperatorShell.at("postgresql://loquent:geheim@db.example/loquent");

        assertThat(wrong.type("organization", "list")).isEqualTo(LoquentOperator.REFUSED);

        assertThat(wrong.printed())
                .hasLineCount(1)
                .contains("loquent.db.url is no PostgreSQL JDBC URL")
                .doesNotContain("geheim");
    }

    private int type(String command, Path keyset) {
        return shell.type("keyset", command, keyset.toString());
    }

    private int drop(KeyId key) {
        return shell.type("keyset", "drop", file.toString(), key.toString());
    }
}
