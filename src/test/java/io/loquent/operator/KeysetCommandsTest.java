package io.loquent.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.operator.OperatorsKeyset.Rotation;
import io.loquent.secret.KeyId;
import io.loquent.secret.Keyset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keyset's file, and what is told of it. */
class KeysetCommandsTest {
    @TempDir
    Path directory;

    private OperatorsKeyset keyset;
    private SealedRows rows;
    private Path file;

    @BeforeEach
    void emptyDatabase() throws Exception {
        keyset = new OperatorsKeyset(OperatorDatabase.empty(), directory);
        rows = keyset.rows();
        file = keyset.file();
    }

    @Test
    void aNewKeysetIsReadableByItsUserOnlyAndIsNeverOverwritten() throws Exception {
        assertThat(keyset.typeOnFile("new")).isEqualTo(LoquentOperator.DONE);
        String before = Files.readString(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(keyset.typeOnFile("new")).isEqualTo(LoquentOperator.REFUSED);
        assertThat(Files.readString(file)).isEqualTo(before);
        assertThat(Files.list(directory)).containsExactly(file);
    }

    @Test
    void anAddedKeySealsFromThenOnAndTheOldOneStillOpens() throws Exception {
        keyset.typeOnFile("new");
        Keyset before = keyset.read();
        rows.insert(1, before);

        keyset.typeOnFile("add");

        Keyset after = keyset.read();
        assertThat(after.keyIds()).hasSize(2).contains(before.primaryKeyId());
        assertThat(after.primaryKeyId()).isNotEqualTo(before.primaryKeyId());
        assertThat(rows.open(1, after)).isEqualTo("token-of-1");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aKeyCanBeAddedEverywhereBeforeItSealsAnywhere() throws Exception {
        keyset.typeOnFile("new");
        KeyId old = keyset.read().primaryKeyId();

        keyset.typeOnFile("add", "--only-open");

        KeyId added = keyset.read().keyIds().get(1);
        assertThat(keyset.read().primaryKeyId()).isEqualTo(old);
        keyset.typeOnFile("promote", added.toString());
        assertThat(keyset.read().primaryKeyId()).isEqualTo(added);
    }

    @Test
    void aFileStaysItsOwnersAndItsGroups() throws Exception {
        keyset.typeOnFile("new");
        if (System.getProperty("user.name").equals("root")) { // nobody else can give a file away
            UserPrincipalLookupService names = file.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(file, names.lookupPrincipalByName("12345"));
            Files.setAttribute(file, "posix:group", names.lookupPrincipalByGroupName("12346"));
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        PosixFileAttributes before = Files.readAttributes(file, PosixFileAttributes.class);

        keyset.typeOnFile("add");

        PosixFileAttributes after = Files.readAttributes(file, PosixFileAttributes.class);
        assertThat(after.owner()).isEqualTo(before.owner());
        assertThat(after.group()).isEqualTo(before.group());
        assertThat(PosixFilePermissions.toString(after.permissions())).isEqualTo("rw-r-----");
    }

    @Test
    void ofManyWhoAddAKeyAtOnceNoneLosesIt() throws Exception {
        keyset.typeOnFile("new");

        List<Process> adding = new ArrayList<>();
        for (int each = 0; each < 6; each++) {
            adding.add(keyset.startOnFile("add"));
        }
        for (Process each : adding) {
            assertThat(each.waitFor()).isZero();
        }

        assertThat(keyset.read().keyIds()).hasSize(1 + adding.size());
        assertThat(Files.list(directory)).containsExactly(file);
    }

    @Test
    void listSaysHowManyRowsNeedEachKeyAndNoKeyMaterial() throws Exception {
        Rotation keys = keyset.rotatedOver(3);

        keyset.typeOnFile("list");

        assertThat(keyset.printed()).isEqualToNormalizingNewlines("""
                key %s  rows 3
                key %s  rows 0  primary
                """.formatted(
                        keys.old().primaryKeyId(), keyset.read().primaryKeyId()));
    }

    @Test
    void refusalsAreOneLineAndOtherWordsGetTheListOfCommands() throws Exception {
        Files.writeString(file, "{\"key\": \"c2VjcmV0\"}");

        assertThat(keyset.typeOnFile("list")).isEqualTo(LoquentOperator.REFUSED);
        assertThat(keyset.printed()).hasLineCount(1).doesNotContain("c2VjcmV0");
        assertThat(keyset.type("list", directory.resolve("none").toString())).isEqualTo(LoquentOperator.REFUSED);
        assertThat(keyset.printed()).hasLineCount(1).contains("there is no file");
        assertThat(OperatorShell.bare().type("keyset", "reseal")).isEqualTo(LoquentOperator.REFUSED);
        assertThat(keyset.type("burn")).isEqualTo(LoquentOperator.MISUSED);
        assertThat(keyset.printed()).isEqualTo(Usage.TEXT);
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
}
