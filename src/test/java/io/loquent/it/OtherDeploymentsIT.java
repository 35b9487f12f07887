package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.run.LoopbackPort;
import io.loquent.run.OwnPayaraMicro;
import io.loquent.run.PayaraMicro;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same archive under other configurations, each on a Payara Micro of its own beside the suite's server. */
@OnServer
@OwnPayaraMicro
class OtherDeploymentsIT {
    private final int port = LoopbackPort.any();

    @Test
    void withoutASharedAccountWhoConnectedNoneIsToldSo(@TempDir Path logs) throws Exception {
        // given
        Map<String, String> noSharedAccount =
                Map.of("LOQUENT_TWILIO_SHARED_ACCOUNT_SID", "", "LOQUENT_TWILIO_SHARED_AUTH_TOKEN", "");
        Tenant tenant = Tenant.create();
        TestAccount account = TestAccount.withNumbers(1);

        try (PayaraMicro server = PayaraMicro.start(port, noSharedAccount, logs)) {
            server.awaitReady();

            // when
            Answer before = tenant.admin().at(url()).phoneNumbers();
            Answer settings = tenant.admin().at(url()).settings();
            tenant.admin().at(url()).connect(account.sid(), account.token());
            Answer after = tenant.admin().at(url()).phoneNumbers();
            Answer toShared = tenant.owner().at(url()).disconnect("shared");

            // then
            assertThatAnswer(before).isProblem(409, "not-connected");
            assertThat(settings.json().getBoolean("twilio_shared_account_available"))
                    .isFalse();
            assertThat(after.json().getString("account")).isEqualTo("byo");
            assertThatAnswer(toShared).isProblem(409, "not-connected");
            assertThat(tenant.record()).contains(account.sid());
            assertThatAnswer(tenant.owner().at(url()).disconnect("stop")).isOk();
            assertThat(server.log())
                    .as("who asked for readiness while it was loading")
                    .doesNotContain("Exception executing HealthCheck");
        }
    }

    @Test
    void withAKeysetThatIsNoneItRefusesToStartWithOneClearLine(@TempDir Path logs) throws Exception {
        // given
        Path keyset = Files.writeString(logs.resolve("keyset.json"), "{\"key\":\"not one\"}");

        try (PayaraMicro server = PayaraMicro.start(port, Map.of("LOQUENT_KEYSET_FILE", keyset.toString()), logs)) {
            // when
            int readiness = server.awaitServer();

            // then
            assertThat(readiness).isNotEqualTo(200);
            assertThat(server.log())
                    .contains("Loquent cannot start: the sealing keyset is no usable Tink AEAD keyset in JSON")
                    .doesNotContain("not one");
        }
    }

    private URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }
}
