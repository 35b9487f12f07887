package io.loquent.connection.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import io.loquent.connection.ConnectForm;
import io.loquent.it.Traces;
import io.loquent.problem.FieldError;
import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemType;
import io.loquent.problem.ui.ProblemNotice;
import io.loquent.secret.ui.SecretField;
import io.loquent.settings.SettingsExample;
import io.loquent.text.Text;
import jakarta.ejb.EJBAccessException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The Twilio section of the settings screen, from the first look to the answer. */
class TwilioPanelTest {
    private static final String SID = "AC" + "1".repeat(28) + "1234";
    private static final String OTHER_SID = "AC" + "2".repeat(28) + "5678";
    private static final String CANARY = "canary-4711-token";

    private final TwilioDouble twilio = new TwilioDouble();
    private final Screen screen = new Screen(Locale.ENGLISH);

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void whoMayNotConnectSeesNoFormAndReadsWhomToAsk() {
        TwilioPanel panel = screen.show(new TwilioPanel(TwilioDouble.SHARED, TwilioDouble.NONE, twilio));

        assertThat(_find(ConnectFormLayout.class)).isEmpty();
        assertThat(Screen.words(panel))
                .contains("Ask an owner of your organization")
                .contains("Connect, replace and roll back the Twilio account (Twilio:Collection:Create)");
    }

    @Test
    void whatIsConnectedIsShownMaskedAndTheFormIsPutAway() {
        TwilioPanel panel = screen.show(new TwilioPanel(TwilioDouble.CONNECTED, TwilioDouble.ALL, twilio));

        assertThat(Screen.words(panel)).contains("AC••••••••1234", "Acme Support", "ending in 1 2 3 4");
        assertThat(_get(Details.class, details -> details.withClasses("replace"))
                        .isOpened())
                .isFalse();
    }

    @Test
    void anOrganizationWithoutTheAccountItIsSetToUseReadsThatCallsStandStill() {
        TwilioPanel panel = screen.show(new TwilioPanel(SettingsExample.standingStill(), TwilioDouble.ALL, twilio));

        assertThat(Screen.words(panel)).contains("calls and messages stand still");
    }

    @Test
    void whereThereIsNoSharedAccountNobodyIsToldThatItIsUsed() {
        TwilioPanel panel = screen.show(new TwilioPanel(SettingsExample.withoutAnyAccount(), TwilioDouble.ALL, twilio));

        assertThat(Screen.words(panel))
                .contains("Calls and messages of your organization do not work")
                .doesNotContain("You use Loquent's shared");
    }

    @Test
    void anAccountWithoutNameOnRecordIsShownByItsSid() {
        TwilioPanel panel = screen.show(new TwilioPanel(SettingsExample.connected(""), TwilioDouble.ALL, twilio));

        assertThat(Screen.words(panel)).contains("AC••••••••1234").doesNotContain("null");
    }

    @Test
    void theButtonIsDisabledWhileTwilioIsAsked() {
        screen.show(new TwilioPanel(TwilioDouble.SHARED, TwilioDouble.ALL, twilio));
        screen.type(SID);

        screen.pressConnect();

        assertThat(Screen.button().isEnabled()).isFalse();
        assertThat(Screen.words(_get(Progress.class))).contains("Asking Twilio");
        assertThat(twilio.calls()).isZero();
        screen.browserSends(CANARY);
        assertThat(twilio.calls()).isEqualTo(1);
    }

    @Test
    void aSuccessShowsTheAccount() {
        TwilioPanel panel = screen.show(new TwilioPanel(TwilioDouble.SHARED, TwilioDouble.ALL, twilio));

        screen.connect(SID, CANARY);

        assertThat(Screen.words(panel)).contains("Your own Twilio account is connected", "AC••••••••1234");
        assertThat(_get(AccountSidField.class).getValue()).isEmpty();
        assertThat(Screen.button().isEnabled()).isTrue();
    }

    @Test
    void brokenRulesStandAtTheirFields() {
        screen.show(new TwilioPanel(TwilioDouble.SHARED, TwilioDouble.ALL, twilio));
        twilio.refuses(ProblemException.invalidInput(List.of(
                new FieldError(ConnectForm.ACCOUNT_SID, Text.of("account-sid.malformed")),
                new FieldError(ConnectForm.AUTH_TOKEN, Text.of("auth-token.missing")))));

        screen.connect("ACx", "");

        assertThat(_get(AccountSidField.class).isInvalid()).isTrue();
        assertThat(_get(AccountSidField.class).getErrorMessage()).startsWith("An Account SID is AC");
        assertThat(_get(SecretField.class).isInvalid()).isTrue();
        assertThat(_get(SecretField.class).getErrorMessage()).isEqualTo("Enter the Auth Token.");
        assertThat(Screen.words(_get(ProblemNotice.class))).isEmpty();
    }

    @Test
    void refusedCredentialsAreExplainedAndTheSidStays() {
        screen.show(new TwilioPanel(TwilioDouble.SHARED, TwilioDouble.ALL, twilio));
        twilio.refuses(new ProblemException(ProblemType.CREDENTIALS_REJECTED, Text.of("credentials-rejected")));

        screen.connect(SID, CANARY);

        assertThat(Screen.words(_get(ProblemNotice.class)))
                .contains("Twilio does not accept these credentials", "enter it again");
        assertThat(_get(AccountSidField.class).getValue()).isEqualTo(SID);
        assertThat(Screen.button().isEnabled()).isTrue();
        assertThat(Screen.words(_get(Progress.class))).isEmpty();
    }

    @Test
    void anotherAccountThanTheConnectedOneIsAskedBackAbout() {
        screen.show(new TwilioPanel(TwilioDouble.CONNECTED, TwilioDouble.ALL, twilio));
        twilio.refuses(
                new ProblemException(ProblemType.ACCOUNT_DIFFERS, Text.of("account-differs", "AC…1234", "AC…0125")));

        assertThat(_find(Checkbox.class)).as("before it is known").isEmpty();
        screen.connect(SID, CANARY);

        assertThat(Screen.words(_get(_get(ConnectFormLayout.class), ProblemNotice.class)))
                .contains(
                        "Another account is connected",
                        "AC…1234",
                        "AC…0125",
                        "tick the box below and enter the Auth Token again");
        assertThat(_get(Checkbox.class).getLabel()).startsWith("Replace AC…1234 by AC…0125");
        assertThat(_get(Checkbox.class).getValue()).isFalse();
    }

    @Test
    void aConfirmationIsOfOneAccountAndNotOfTheNext() {
        screen.show(new TwilioPanel(TwilioDouble.CONNECTED, TwilioDouble.ALL, twilio));
        twilio.refuses(
                new ProblemException(ProblemType.ACCOUNT_DIFFERS, Text.of("account-differs", "AC…1234", "AC…0125")));
        screen.connect(SID, CANARY);

        _get(OtherAccount.class).setValue(true);
        assertThat(_get(OtherAccount.class).isMeant(SID)).isTrue();
        assertThat(_get(OtherAccount.class).isMeant(OTHER_SID)).isFalse();

        screen.type(OTHER_SID);
        assertThat(_find(OtherAccount.class)).isEmpty();
        screen.connect(SID, CANARY);
        assertThat(_get(OtherAccount.class).isMeant(SID)).isFalse();
    }

    @Test
    void aTableSaysWhatEachActionChangesAtTwilio() {
        screen.show(new TwilioPanel(TwilioDouble.CONNECTED, TwilioDouble.NONE, twilio));

        _get(Details.class, details -> details.withClasses("at-twilio")).setOpened(true);

        assertThat(_find(NativeTableRow.class)).hasSize(8);
        assertThat(_find(NativeTableHeaderCell.class))
                .extracting(Screen::words)
                .contains("Connect", "Daily check, by itself", "List phone numbers", "Disconnect");
        assertThat(_find(NativeTableCell.class))
                .extracting(Screen::words)
                .allMatch(says -> says.startsWith("Nothing."));
    }

    @Test
    void aFaultOfOursGivesAReferenceAndNoneOfTheExceptionsWords() {
        screen.show(new TwilioPanel(TwilioDouble.SHARED, TwilioDouble.ALL, twilio));
        twilio.fails(new IllegalStateException("database words"));

        screen.connect(SID, CANARY);

        assertThat(Screen.words(_get(ProblemNotice.class)))
                .contains("Something went wrong", "Reference: ")
                .doesNotContain("database words");
    }

    @Test
    void aPermissionTakenAwayMeanwhileIsSaid() {
        screen.show(new TwilioPanel(TwilioDouble.SHARED, TwilioDouble.ALL, twilio));
        twilio.fails(new EJBAccessException("no role"));

        screen.connect(SID, CANARY);

        assertThat(Screen.words(_get(ProblemNotice.class))).contains("You may not do this");
    }

    @Test
    void theTokenRestsNowhereOnTheServer() {
        screen.show(new TwilioPanel(TwilioDouble.SHARED, TwilioDouble.ALL, twilio));
        twilio.refuses(new ProblemException(ProblemType.CREDENTIALS_REJECTED, Text.of("credentials-rejected")));

        screen.connect(SID, CANARY);

        assertThat(_get(SecretField.class).getValue()).isEmpty();
        assertThat(stored()).contains(SID).satisfies(TwilioPanelTest::isFreeOfTheToken);

        twilio.accepts();
        screen.connect(SID, CANARY);

        assertThat(stored()).contains("AC••••••••1234").satisfies(TwilioPanelTest::isFreeOfTheToken);
    }

    private static void isFreeOfTheToken(String stored) {
        assertThat(Traces.ofAll(List.of(CANARY, SID + ":" + CANARY)).in(stored)).isEmpty();
    }

    private static String stored() {
        return new String(Screen.serialized(), StandardCharsets.UTF_8);
    }
}
