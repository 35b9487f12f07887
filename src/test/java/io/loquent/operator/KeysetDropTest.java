package io.loquent.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.operator.OperatorsKeyset.Rotation;
import io.loquent.secret.KeyId;
import io.loquent.secret.Keyset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key goes only when no row needs it. */
class KeysetDropTest {
    @TempDir
    Path directory;

    private OperatorsKeyset keyset;

    @BeforeEach
    void emptyDatabase() throws Exception {
        keyset = new OperatorsKeyset(OperatorDatabase.empty(), directory);
    }

    @Test
    void aKeyThatARowNeedsIsNotDropped() throws Exception {
        Rotation keys = keyset.rotatedOver(1);
        String before = Files.readString(keyset.file());

        assertThat(keyset.drop(keys.old().primaryKeyId())).isEqualTo(LoquentOperator.REFUSED);

        assertThat(keyset.printed())
                .startsWith("Not done: 1 row needs key " + keys.old().primaryKeyId());
        assertThat(Files.readString(keyset.file())).isEqualTo(before);
    }

    @Test
    void aDatabaseWithoutARowUnderAnyOfTheKeysIsNotBelieved() throws Exception {
        KeyId old = keyset.rotatedOver(0).old().primaryKeyId();
        keyset.rows().insert(1, Keyset.generate());

        assertThat(keyset.drop(old)).isEqualTo(LoquentOperator.REFUSED);
        assertThat(keyset.printed()).startsWith("Not done: no row of the database at loquent.db.url is under any key");
        assertThat(keyset.read().keyIds()).hasSize(2);
        assertThat(keyset.typeOnFile("drop", old.toString(), "--even-without-rows"))
                .isEqualTo(LoquentOperator.DONE);
        assertThat(keyset.read().keyIds()).hasSize(1);
    }

    @Test
    void neitherThePrimaryKeyNorAnUnknownOneIsDropped() throws Exception {
        keyset.typeOnFile("new");
        KeyId primary = keyset.read().primaryKeyId();

        assertThat(keyset.drop(primary)).isEqualTo(LoquentOperator.REFUSED);
        assertThat(keyset.typeOnFile("drop", "x")).isEqualTo(LoquentOperator.REFUSED);
        assertThat(keyset.drop(new KeyId(primary.value() + 1))).isEqualTo(LoquentOperator.REFUSED);
        assertThat(keyset.read().keyIds()).containsExactly(primary);
    }
}
