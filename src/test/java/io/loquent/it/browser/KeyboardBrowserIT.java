package io.loquent.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.loquent.it.OnServer;
import io.loquent.sandbox.SandboxAccount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The way through the connection, the API tokens and the activity by keyboard alone: every field, button and dialog is
 * reached, and the focus goes where the work is. People and passwords: {@link KeyboardPeopleBrowserIT}.
 */
@OnServer
class KeyboardBrowserIT extends BrowserTest {
    private ByKeyboard keyboard;

    @BeforeEach
    void signIn() {
        keyboard = new ByKeyboard(visitor);
        visitor.open("/");
        keyboard.signIn(acme.ownerEmail());
    }

    @Test
    void anAccountIsConnectedVerifiedAndDisconnected() {
        keyboard.tabTo(visitor.accountSid());
        keyboard.keys().press("Enter");
        visitor.sees("Enter the Account SID.");
        assertThat(Visitor.isFocused(visitor.accountSid()))
                .as("the first broken field")
                .isTrue();
        connect(SandboxAccount.ACTIVE);
        sees("AC••••••••1234");
        isAtTheNewState();
        keyboard.press("Verify now");
        visitor.page()
                .locator(".connection-state dd")
                .getByText("3", new Locator.GetByTextOptions().setExact(true))
                .waitFor();
        keyboard.press("What changes in your Twilio account");
        visitor.sees("Loquent only reads at Twilio");

        disconnect(1);
        visitor.sees("You use Loquent's shared Twilio account");
        isAtTheNewState();

        keyboard.press("Sign out");
        visitor.email().waitFor();
    }

    @Test
    void anAccountIsReplacedByAnotherAndThatIsUndone() {
        acme.owner().connect(SandboxAccount.ACTIVE.sid(), SandboxAccount.ACTIVE.authToken());
        visitor.page().reload();

        keyboard.press("Replace credentials");
        connect(SandboxAccount.TRIAL);
        visitor.sees("Another account is connected");
        Locator otherAccount = visitor.page().getByLabel("Replace AC");
        assertThat(Visitor.isFocused(otherAccount)).as("what is asked").isTrue();
        keyboard.keys().press("Space");
        keyboard.keys().press("Shift+Tab");
        keyboard.type(visitor.authToken(), SandboxAccount.TRIAL.authToken());
        keyboard.keys().press("Enter");
        sees("AC••••••••7777");
        isAtTheNewState();

        keyboard.press("Go back to the earlier credentials");
        keyboard.confirm();
        sees("AC••••••••1234");
        isAtTheNewState();

        disconnect(0);
        visitor.sees("calls and messages stand still");
        isAtTheNewState();
    }

    @Test
    void aTokenIsMadeAndRevoked() {
        keyboard.follow("API tokens");
        keyboard.type(visitor.page().getByLabel("Name"), "report");
        keyboard.tick(visitor.page().getByLabel("See the phone numbers"));
        keyboard.press("Create token");
        visitor.page().locator(".shown-once").getByText("lq_").waitFor();
        keyboard.press("Copy");
        keyboard.press("Done");
        keyboard.press("Revoke report");
        keyboard.confirm();
        visitor.sees("There are no tokens yet");
    }

    @Test
    void theActivityIsFilteredReadAndTakenAway() {
        acme.admin().connect(SandboxAccount.ACTIVE.sid(), "not-its-token");
        keyboard.follow("Activity");
        Locator lines = visitor.page().locator(".event-line:visible");
        lines.first().waitFor();

        Locator result = visitor.page()
                .locator("vaadin-select vaadin-select-value-button")
                .nth(1);
        keyboard.choose(result, "Failed");
        PlaywrightAssertions.assertThat(lines.getByText("Sign-in")).hasCount(0);
        lines.getByText("Twilio does not accept").waitFor();

        Download file = visitor.page().waitForDownload(() -> keyboard.press(visitor.link("Export as CSV")));
        assertThat(file.suggestedFilename()).isEqualTo("audit-events.csv");

        Locator grid = visitor.page().locator("vaadin-grid");
        keyboard.tabTo(grid);
        keyboard.keys().press("Tab");
        assertThat(grid.evaluate("grid => !!grid.shadowRoot.activeElement.closest('tbody')"))
                .as("among the events")
                .isEqualTo(true);
    }

    private void connect(SandboxAccount account) {
        keyboard.type(visitor.accountSid(), account.sid());
        keyboard.type(visitor.authToken(), account.authToken());
        keyboard.keys().press("Enter");
    }

    /** @param downs how often Arrow Down is pressed to choose what calls do then */
    private void disconnect(int downs) {
        keyboard.press("Disconnect");
        visitor.sees("Loquent forgets the credentials");
        keyboard.keys().press("Escape");
        visitor.seesNoMore("Loquent forgets the credentials");
        keyboard.press("Disconnect");
        visitor.sees("Loquent forgets the credentials");
        keyboard.tick(visitor.page().locator("vaadin-radio-button input").first());
        for (int i = 0; i < downs; i++) {
            keyboard.keys().press("ArrowDown");
        }
        keyboard.confirm();
    }

    private void sees(String maskedSid) {
        visitor.page().locator(".connection-state").getByText(maskedSid).waitFor();
    }

    private void isAtTheNewState() {
        assertThat(Visitor.isFocused(visitor.page().locator(".connection-state")))
                .as("the new state")
                .isTrue();
    }
}
