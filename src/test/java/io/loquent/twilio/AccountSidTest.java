package io.loquent.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loquent.secret.SecretText;
import org.junit.jupiter.api.Test;

class AccountSidTest {
    private static final String SID = "AC" + "0".repeat(28) + "1aF4";

    @Test
    void onlyTheLastFourDigitsAreShown() {
        assertThat(AccountSid.of(SID).masked()).isEqualTo("AC\u2022\u2022\u2022\u2022\u2022\u2022\u2022\u20221aF4");
        assertThat(AccountSid.of(SID)).hasToString(AccountSid.of(SID).masked());
    }

    @Test
    void oneInHandIsAlwaysWellFormed() {
        assertThatThrownBy(() -> AccountSid.of(SID + "0")).hasMessageNotContaining(SID);
        assertThatThrownBy(() -> AccountSid.of(null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSameDigitsInCapitalsAreTheSameAccount() {
        AccountSid sid = AccountSid.of(SID);

        assertThat(sid.isOfSameAccount(AccountSid.of("AC" + "0".repeat(28) + "1Af4")))
                .isTrue();
        assertThat(sid.isOfSameAccount(AccountSid.of("AC" + "0".repeat(28) + "1aF5")))
                .isFalse();
    }

    @Test
    void credentialsAreThoseOfOthersOnlyWithTheSameToken() {
        TwilioCredentials credentials = new TwilioCredentials(AccountSid.of(SID), SecretText.of("token"));

        assertThat(credentials.areThoseOf(new TwilioCredentials(AccountSid.of(SID), SecretText.of("token"))))
                .isTrue();
        assertThat(credentials.areThoseOf(new TwilioCredentials(AccountSid.of(SID), SecretText.of("Token"))))
                .isFalse();
    }

    @Test
    void credentialsPrintNeitherSidNorToken() {
        assertThat(new TwilioCredentials(AccountSid.of(SID), SecretText.of("token")).toString())
                .doesNotContain(SID, "=token");
    }

    @Test
    void theAuthorizationIsBasicAsRfc7617Says() {
        assertThat(new TwilioCredentials(AccountSid.of(SID), SecretText.of("token"))
                        .basicAuthorization()
                        .reveal())
                .isEqualTo("Basic QUMwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMWFGNDp0b2tlbg==");
    }
}
