package io.loquent.operator;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.loquent.organization.KeysetFit;
import io.loquent.organization.SealedTokens;
import io.loquent.secret.Keyset;
import io.loquent.secret.SecretText;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server does not start with a keyset that is not the one of its database. */
class KeysetFitTest {
    private DataSource database;

    @BeforeEach
    void emptyDatabase() throws Exception {
        database = OperatorDatabase.empty().asOwner();
    }

    @Test
    void anyKeysetFitsADatabaseWithoutTokens() {
        assertThatCode(() -> require(Keyset.generate())).doesNotThrowAnyException();
    }

    @Test
    void aKeysetThatOpensNothingIsTheWrongOne() throws Exception {
        new SealedRows(database).insert(2, Keyset.generate());

        assertThatIllegalStateException()
                .isThrownBy(() -> require(Keyset.generate()))
                .withMessage("this is the wrong sealing keyset: none of its keys sealed any of the 2 stored tokens");
    }

    @Test
    void oneLostRowDoesNotStopTheOthers() throws Exception {
        Keyset keyset = Keyset.generate();
        SealedRows rows = new SealedRows(database);
        rows.insert(2, keyset);
        rows.connect(1, SecretText.of("lost"), Keyset.generate());

        assertThatCode(() -> require(keyset)).doesNotThrowAnyException();
    }

    private void require(Keyset keyset) {
        KeysetFit.require(keyset, new SealedTokens(database));
    }
}
