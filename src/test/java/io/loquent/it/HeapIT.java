package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;

import io.loquent.run.OwnPayaraMicro;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a connect by REST the server's memory holds the Auth Token no more. By the screen: see {@code HeapBrowserIT}. */
@OnServer
@OwnPayaraMicro
class HeapIT {
    private final Tenant tenant = Tenant.create();

    @TempDir
    Path directory;

    @Test
    void nothingOfOursHoldsATokenThatWasUsed() throws Exception {
        // given
        TestAccount account = TestAccount.withNumbers(3);
        TestAccount refused = TestAccount.open();

        // when
        assertThatAnswer(tenant.owner().connect(account.sid(), account.token())).isOk();
        assertThatAnswer(tenant.owner().phoneNumbers()).isOk();
        assertThatAnswer(tenant.owner().verify()).isOk();
        tenant.owner().replace(refused.sid(), refused.token() + "x");
        tenant.member().connect(refused.sid(), refused.token());

        // then
        ServerMemory.assertForgot(List.of(account.token(), refused.token(), pair(account), pair(refused)), directory);
    }

    private static String pair(TestAccount account) {
        return account.sid() + ":" + account.token();
    }
}
