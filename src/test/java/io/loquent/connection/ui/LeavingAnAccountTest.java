package io.loquent.connection.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.loquent.connection.AfterDisconnect;
import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemType;
import io.loquent.problem.ui.ProblemNotice;
import io.loquent.settings.SettingsExample;
import io.loquent.text.Text;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Going back to the earlier credentials and disconnecting: both ask back first. */
class LeavingAnAccountTest {
    private final TwilioDouble twilio = new TwilioDouble();
    private final Screen screen = new Screen(Locale.ENGLISH);
    private TwilioPanel panel;

    @BeforeEach
    void show() {
        panel = screen.show(new TwilioPanel(SettingsExample.replaced(), TwilioDouble.ALL, twilio));
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void theEarlierCredentialsAreNamedWithTheirTime() {
        assertThat(Screen.words(panel)).contains("Earlier credentials: ", "AC••••••••0002", "kept until");
    }

    @Test
    void withoutEarlierCredentialsThereIsNoWayBack() {
        panel.setVisible(false);
        screen.show(new TwilioPanel(TwilioDouble.CONNECTED, TwilioDouble.ALL, twilio));

        assertThat(_find(Button.class, button -> button.withClasses("roll-back")))
                .isEmpty();
    }

    @Test
    void goingBackAsksFirst() {
        _click(button("roll-back"));

        assertThat(twilio.calls()).isZero();
        screen.press("confirm");
        screen.browserAsks();
        assertThat(Screen.words(panel)).contains("The one before");
    }

    @Test
    void goingBackSaysToWhichAccountAndFromWhen() {
        _click(button("roll-back"));

        assertThat(Screen.words(_get(RollBackDialog.class)))
                .contains("Back to", "AC••••••••0002", "in use until 2026-01-01 02:03 UTC", "Another account")
                .contains("In use now", "AC••••••••1234", "since 2026-01-01 02:03 UTC");
    }

    @Test
    void goingBackToAnEarlierTokenOfTheSameAccountSaysThat() {
        panel.setVisible(false);
        screen.show(new TwilioPanel(SettingsExample.rotated(), TwilioDouble.ALL, twilio));

        _click(button("roll-back"));

        assertThat(Screen.words(_get(RollBackDialog.class)))
                .contains("The same account, with the Auth Token of before")
                .doesNotContain("Another account");
    }

    @Test
    void aWayBackThatIsGoneIsSaidInPlace() {
        twilio.refuses(new ProblemException(ProblemType.NOTHING_TO_ROLL_BACK, Text.of("nothing-to-roll-back")));

        _click(button("roll-back"));
        screen.press("confirm");
        screen.browserAsks();

        assertThat(Screen.words(_get(_get(AccountActions.class), ProblemNotice.class)))
                .contains("There is nothing to roll back to");
    }

    @Test
    void whatCallsDoMustBeChosenBeforeDisconnecting() {
        _click(button("disconnect"));

        assertThat(calls().getValue()).isNull();
        assertThat(button("confirm").isEnabled()).isFalse();
    }

    @Test
    void callsThatShallStandStillDo() {
        _click(button("disconnect"));
        calls().setValue(AfterDisconnect.STOP);

        assertThat(button("confirm").getText()).isEqualTo("Disconnect, calls stand still");
        screen.press("confirm");
        screen.browserAsks();
        assertThat(Screen.words(panel)).contains("calls and messages stand still until one is");
    }

    @Test
    void callsCanGoBackToTheSharedAccount() {
        _click(button("disconnect"));
        calls().setValue(AfterDisconnect.SHARED);

        assertThat(button("confirm").getText()).isEqualTo("Disconnect, use the shared account");
        screen.press("confirm");
        screen.browserAsks();
        assertThat(Screen.words(panel)).contains("You use Loquent's shared Twilio account");
    }

    @Test
    void withoutASharedAccountCallsCannotGoBackToIt() {
        panel.setVisible(false);
        screen.show(new TwilioPanel(SettingsExample.connectedWithoutShared(), TwilioDouble.ALL, twilio));

        _click(_get(Button.class, button -> button.withClasses("disconnect")));

        assertThat(calls().getItemEnabledProvider().test(AfterDisconnect.SHARED))
                .isFalse();
        assertThat(calls().getItemEnabledProvider().test(AfterDisconnect.STOP)).isTrue();
        assertThat(calls().getHelperText()).isEqualTo("This installation has no shared account.");
    }

    private static Button button(String className) {
        return _get(Button.class, button -> button.withClasses(className));
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<AfterDisconnect> calls() {
        return _get(RadioButtonGroup.class);
    }
}
