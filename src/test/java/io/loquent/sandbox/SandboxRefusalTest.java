package io.loquent.sandbox;

import static io.loquent.sandbox.SandboxClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxRefusalTest {

    private static final String ACTIVE_URI = "/2010-04-01/Accounts/" + SandboxAccount.ACTIVE.sid() + ".json";

    private final SandboxTwilio twilio = SandboxTwilio.start(0);
    private final SandboxClient client = new SandboxClient(twilio.url());

    @AfterEach
    void closeTwilio() {
        twilio.close();
    }

    @Test
    void credentialsThatDoNotFitAreRefused() throws Exception {
        assertError(client.account(SandboxAccount.ACTIVE.sid(), "wrong"), 401, 20003);
        assertError(client.get(ACTIVE_URI, SandboxAccount.TRIAL.sid(), "trial-token"), 401, 20003);
        assertError(client.get(ACTIVE_URI, SandboxAccount.ACTIVE.sid() + " ", "active-token"), 401, 20003);
        assertError(client.getAnonymously(ACTIVE_URI), 401, 20003);
    }

    @Test
    void whatDoesNotExistIsNotFound() throws Exception {
        var response = client.account("AC" + "0".repeat(32), "any");

        assertError(response, 404, 20404);
        assertThat(json(response).getString("message"))
                .contains("/Accounts/AC0000")
                .endsWith("was not found");
        assertError(client.getAnonymously("/"), 404, 20404);
        assertError(client.getAnonymously("/2010-04-01/Accounts.json"), 404, 20404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void onlyReadingIsAllowed(String method) throws Exception {
        assertError(client.call(method, ACTIVE_URI), 405, 20004);
    }

    static void assertError(HttpResponse<String> response, int status, int code) {
        var error = json(response);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(error.keySet()).containsExactlyInAnyOrder("code", "message", "more_info", "status");
        assertThat(error.getInt("code")).isEqualTo(code);
        assertThat(error.getInt("status")).isEqualTo(status);
    }
}
