package io.loquent.connection.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemType;
import io.loquent.problem.ui.ProblemNotice;
import io.loquent.settings.SettingsExample;
import io.loquent.text.Text;
import io.loquent.text.ui.Moment;
import jakarta.ejb.EJBAccessException;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an administrator reads about the connected account, and verifying it again. */
class AccountCardTest {
    private final TwilioDouble twilio = new TwilioDouble();
    private final Screen screen = new Screen(Locale.ENGLISH);

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void aNewConnectionTellsWhoMadeItAndThatNumbersAreNotCounted() {
        TwilioPanel panel = screen.show(new TwilioPanel(TwilioDouble.CONNECTED, TwilioDouble.ALL, twilio));

        assertThat(Screen.words(panel)).contains("by owner@acme.example", "not counted yet", "Full", "Active");
        assertThat(_find(Moment.class)).hasSize(2);
    }

    @Test
    void aTrialAccountWithoutNumbersGetsAHintForEach() {
        TwilioPanel panel =
                screen.show(new TwilioPanel(SettingsExample.verified("Trial", 0), TwilioDouble.ALL, twilio));

        assertThat(Screen.words(panel)).contains("This is a trial account", "has no phone number");
    }

    @Test
    void whatTwilioDidNotSayIsLeftOut() {
        TwilioPanel panel = screen.show(new TwilioPanel(SettingsExample.verified("", 3), TwilioDouble.ALL, twilio));

        assertThat(Screen.words(panel)).contains("Phone numbers").doesNotContain("Type");
    }

    @Test
    void aRefusedVerificationIsTheFirstThingSaid() {
        TwilioPanel panel = screen.show(new TwilioPanel(SettingsExample.refused(), TwilioDouble.ALL, twilio));

        assertThat(Screen.words(panel))
                .contains("Twilio refuses the stored credentials", "Copy both again")
                .doesNotContain("Your own Twilio account is connected");
    }

    @Test
    void aSuspendedAccountIsToBeReactivated() {
        TwilioPanel panel =
                screen.show(new TwilioPanel(SettingsExample.notActive("suspended"), TwilioDouble.ALL, twilio));

        assertThat(Screen.words(panel)).contains("Suspended", "Reactivate it").doesNotContain("Connect another");
    }

    @Test
    void aClosedAccountIsToBeReplaced() {
        TwilioPanel panel = screen.show(new TwilioPanel(SettingsExample.notActive("closed"), TwilioDouble.ALL, twilio));

        assertThat(Screen.words(panel))
                .contains("Closed", "Connect another Twilio account")
                .doesNotContain("Reactivate");
    }

    @Test
    void timesCarryTheirZone() {
        screen.show(new TwilioPanel(SettingsExample.refused(), TwilioDouble.ALL, twilio));

        assertThat(_find(Moment.class))
                .extracting(moment -> moment.getElement().getAttribute("datetime"))
                .containsExactly("2026-01-01T02:03Z", "2026-01-02T03:04Z");
    }

    @Test
    void verifyingShowsProgressThenTheNewFacts() {
        TwilioPanel panel = screen.show(new TwilioPanel(TwilioDouble.CONNECTED, TwilioDouble.ALL, twilio));

        screen.press("verify");

        assertThat(twilio.calls()).isZero();
        assertThat(Screen.words(panel)).contains("Asking Twilio");
        screen.browserAsks();
        assertThat(twilio.calls()).isEqualTo(1);
        assertThat(Screen.words(panel)).doesNotContain("Asking Twilio", "not counted yet");
    }

    @Test
    void aTwilioThatDoesNotAnswerIsSaidInPlaceAndTheButtonComesBack() {
        screen.show(new TwilioPanel(TwilioDouble.CONNECTED, TwilioDouble.ALL, twilio));
        twilio.refuses(new ProblemException(ProblemType.TWILIO_UNAVAILABLE, Text.of("twilio-unavailable.late")));

        screen.press("verify");
        screen.browserAsks();

        assertThat(Screen.words(_get(_get(AccountActions.class), ProblemNotice.class)))
                .contains("Twilio did not answer in time");
        assertThat(_get(Button.class, button -> button.withClasses("verify")).isEnabled())
                .isTrue();
    }

    @Test
    void aPermissionTakenAwayMeanwhileIsSaid() {
        screen.show(new TwilioPanel(TwilioDouble.CONNECTED, TwilioDouble.ALL, twilio));
        twilio.fails(new EJBAccessException("no role"));

        screen.press("verify");
        screen.browserAsks();

        assertThat(Screen.words(_get(_get(AccountActions.class), ProblemNotice.class)))
                .contains("You may not do this");
    }

    @Test
    void whoMayNotVerifyIsNotOfferedIt() {
        screen.show(new TwilioPanel(TwilioDouble.CONNECTED, TwilioDouble.NONE, twilio));

        assertThat(_find(Button.class)).isEmpty();
    }

    @Test
    void theNumbersOfANewAccountArriveByThemselves() {
        TwilioPanel panel = screen.show(new TwilioPanel(SettingsExample.justConnected(), TwilioDouble.ALL, twilio));
        screen.browserWaits();
        screen.type("AC");
        assertThat(Screen.words(panel)).contains("being counted");

        screen.timePasses();

        assertThat(Screen.words(panel)).contains("has no phone number", "This is a trial account");
        assertThat(_get(AccountSidField.class).getValue()).isEqualTo("AC");
        assertThat(_find(CountWatch.class)).isEmpty();
    }

    @Test
    void anAnswerThatDidNotComeThroughIsNoSuccess() {
        screen.show(new TwilioPanel(TwilioDouble.CONNECTED, TwilioDouble.ALL, twilio));

        screen.press("verify");
        screen.browserIsCutOff();

        assertThat(Screen.words(_get(_get(AccountActions.class), ProblemNotice.class)))
                .contains("it is not known what came of it");
    }
}
