package io.loquent.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loquent.problem.FieldError;
import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemType;
import io.loquent.secret.SecretText;
import io.loquent.twilio.TwilioCredentials;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The form's rules. The long list of bad input is tested over HTTP. */
class ConnectFormTest {
    private static final String SID = "AC" + "0123456789abcdef".repeat(2);

    @Test
    void aGoodFormGivesTheCredentialsWithoutOuterBlanks() {
        TwilioCredentials credentials = new ConnectForm(" " + SID + "  ", SecretText.of("  token ")).takeCredentials();

        assertThat(credentials.accountSid().value()).isEqualTo(SID);
        assertThat(credentials.authToken().reveal()).isEqualTo("token");
    }

    @Test
    void aFormGivesItsTokenAwayOnceAndKeepsNothing() {
        ConnectForm form = new ConnectForm(SID, SecretText.of("token"));
        form.takeCredentials();

        assertBreaks(form, "auth-token.missing");
    }

    @Test
    void theLongestTokenHas128Characters() {
        new ConnectForm(SID, SecretText.of("x".repeat(128))).takeCredentials();

        assertBreaks(new ConnectForm(SID, SecretText.of("x".repeat(129))), "auth-token.malformed");
    }

    @Test
    void missingFieldsAreMissingNotMalformed() {
        assertBreaks(new ConnectForm(null, null), "account-sid.missing", "auth-token.missing");
        assertBreaks(new ConnectForm("  ", SecretText.of("  ")), "account-sid.missing", "auth-token.missing");
    }

    @Test
    void controlCharactersAreNotTrimmedAway() {
        assertBreaks(new ConnectForm(SID + "\n", SecretText.of("token")), "account-sid.malformed");
        assertBreaks(new ConnectForm(SID, SecretText.of("token\t")), "auth-token.malformed");
    }

    @Test
    void everySentenceOfARefusalLeavesTheInputOut() {
        assertThatThrownBy(() -> new ConnectForm("AC-bad-sid", SecretText.of("bad token")).takeCredentials())
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem).hasMessageNotContainingAny("AC-bad-sid", "bad token");
                    assertThat(problem.errors())
                            .extracting(error -> error.detail().in(Locale.ENGLISH))
                            .noneMatch(detail -> detail.contains("AC-bad-sid") || detail.contains("bad token"));
                });
    }

    private static void assertBreaks(ConnectForm form, String... rules) {
        assertThatThrownBy(form::takeCredentials).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.type()).isEqualTo(ProblemType.INVALID_INPUT);
            assertThat(problem.errors())
                    .extracting(FieldError::detail)
                    .extracting(detail -> detail.key())
                    .containsExactly(rules);
        });
    }
}
