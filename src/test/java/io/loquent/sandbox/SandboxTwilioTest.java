package io.loquent.sandbox;

import static io.loquent.sandbox.SandboxClient.json;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxTwilioTest {

    private static final String ACTIVE_URI = "/2010-04-01/Accounts/" + SandboxAccount.ACTIVE.sid() + ".json";

    private static final Set<String> PUBLISHED_ACCOUNT = Set.of(
            "auth_token",
            "date_created",
            "date_updated",
            "friendly_name",
            "owner_account_sid",
            "sid",
            "status",
            "subresource_uris",
            "type",
            "uri");

    private final SandboxTwilio twilio = SandboxTwilio.start(0);
    private final SandboxClient client = new SandboxClient(twilio.url());

    @AfterEach
    void closeTwilio() {
        twilio.close();
    }

    @Test
    void anAccountCarriesEveryPublishedProperty() throws Exception {
        var response = client.account(SandboxAccount.ACTIVE);

        var account = json(response);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(account.keySet()).containsExactlyInAnyOrderElementsOf(PUBLISHED_ACCOUNT);
        assertThat(account.getString("sid")).matches("AC[0-9a-f]{28}1234");
        assertThat(account.getString("date_created")).isEqualTo("Mon, 04 Mar 2024 09:30:00 +0000");
        assertThat(account.getString("uri")).isEqualTo(ACTIVE_URI);
        assertThat(account.getJsonObject("subresource_uris").getString("short_codes"))
                .isEqualTo("/2010-04-01/Accounts/" + SandboxAccount.ACTIVE.sid() + "/SMS/ShortCodes.json");
    }

    @Test
    void everyAnswerCarriesTwiliosHeaders() throws Exception {
        var headers = client.account(SandboxAccount.ACTIVE).headers();

        assertThat(headers.firstValue("Content-Type")).hasValue("application/json");
        assertThat(headers.firstValue("Twilio-Request-Id")).get().asString().matches("RQ[0-9a-f]{32}");
        assertThat(headers.firstValue("Twilio-Request-Duration"))
                .get()
                .asString()
                .matches("\\d+\\.\\d{3}");
    }

    @Test
    void accountsDifferOnlyInWhatTheirNamesSay() throws Exception {
        assertThat(json(client.account(SandboxAccount.SUSPENDED)).getString("status"))
                .isEqualTo("suspended");
        assertThat(json(client.account(SandboxAccount.CLOSED)).getString("status"))
                .isEqualTo("closed");
        assertThat(json(client.account(SandboxAccount.TRIAL)).getString("type")).isEqualTo("Trial");
        assertThat(json(client.account(SandboxAccount.SUBACCOUNT)).getString("owner_account_sid"))
                .isEqualTo(SandboxAccount.ACTIVE.sid());
        SandboxRefusalTest.assertError(client.account(SandboxAccount.OVER_LIMIT), 429, 20429);
    }

    @ParameterizedTest
    @EnumSource
    void everyBuiltInAccountHasItsOwnMaskedForm(SandboxAccount account) {
        var endings = Arrays.stream(SandboxAccount.values())
                .map(each -> each.sid().substring(30))
                .collect(toSet());

        assertThat(account.sid()).matches("AC[0-9a-f]{32}");
        assertThat(endings).hasSameSizeAs(SandboxAccount.values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rotated-new-token", "rotated-old-token"})
    void anAccountAmidARotationAcceptsBothTokens(String token) throws Exception {
        var response = client.account(SandboxAccount.ROTATED.sid(), token);

        assertThat(json(response).getString("auth_token")).isEqualTo("rotated-new-token");
    }

    @Test
    void aSubaccountOpensWithItsParentsCredentials() throws Exception {
        var uri = "/2010-04-01/Accounts/" + SandboxAccount.SUBACCOUNT.sid() + ".json";

        var response = client.get(uri, SandboxAccount.ACTIVE.sid(), SandboxAccount.ACTIVE.authToken());

        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void aTakenPortFailsTheStart() {
        assertThatThrownBy(() -> SandboxTwilio.start(twilio.port())).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aClosedSandboxIsGone() throws Exception {
        client.account(SandboxAccount.ACTIVE);

        twilio.close();

        assertThatThrownBy(() -> client.account(SandboxAccount.ACTIVE)).isInstanceOf(IOException.class);
    }
}
