package io.loquent.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import io.loquent.it.OnServer;
import io.loquent.it.Tenant;
import io.loquent.sandbox.SandboxAccount;
import org.junit.jupiter.api.Test;

/** The whole way by keyboard alone: every field, button and dialog is reached, and the focus goes where the work is. */
@OnServer
class KeyboardBrowserIT {
    private static final int MOST_TABS = 16;

    private final Tenant acme = Tenant.create();
    private Visitor visitor;

    @Test
    void everythingCanBeDoneByKeyboard() {
        try (Chromium chromium = Chromium.start();
                Visitor opened = chromium.visitor("en-US")) {
            visitor = opened;
            signIn();
            connect();
            disconnect();
            makeToken();
            invite();
            visitor.page().reload();
            visitor.heading("Activity").waitFor();
            press("Sign out");
            visitor.email().waitFor();
        }
    }

    private void signIn() {
        visitor.open("/");
        visitor.email().waitFor();
        type(visitor.email(), acme.ownerEmail());
        type(visitor.password(), Tenant.PASSWORD);
        keyboard().press("Enter");
        visitor.heading("Twilio").waitFor();
    }

    private void connect() {
        tabTo(visitor.accountSid());
        keyboard().press("Enter");
        visitor.sees("Enter the Account SID.");
        assertThat(Visitor.isFocused(visitor.accountSid()))
                .as("the first broken field")
                .isTrue();
        type(visitor.accountSid(), SandboxAccount.ACTIVE.sid());
        type(visitor.authToken(), SandboxAccount.ACTIVE.authToken());
        keyboard().press("Enter");
        visitor.sees("AC••••••••1234");
        assertThat(Visitor.isFocused(visitor.page().locator(".connection-state")))
                .as("the new state")
                .isTrue();
        press("Verify now");
        visitor.page()
                .locator(".connection-state dd")
                .getByText("3", new Locator.GetByTextOptions().setExact(true))
                .waitFor();
        press("Replace credentials");
        tabTo(visitor.accountSid());
    }

    private void disconnect() {
        visitor.page().reload();
        visitor.heading("Twilio").waitFor();
        press("Disconnect");
        visitor.sees("Loquent forgets the credentials");
        keyboard().press("Escape");
        visitor.seesNoMore("Loquent forgets the credentials");
        press("Disconnect");
        visitor.sees("Loquent forgets the credentials");
        tabTo(visitor.page().locator("vaadin-radio-button input").first());
        keyboard().press("Space");
        press("Disconnect, calls stand still");
        visitor.sees("No Twilio account is connected");
    }

    private void makeToken() {
        follow("API tokens");
        type(visitor.page().getByLabel("Name"), "report");
        press("Create token");
        visitor.page().locator(".shown-once").getByText("lq_").waitFor();
        press("Done");
        visitor.sees("report");
        press("Revoke report");
        tabTo(visitor.page().locator("vaadin-button.confirm"));
        keyboard().press("Enter");
        visitor.sees("There are no tokens yet");
    }

    private void invite() {
        follow("Members");
        press("Invite somebody");
        type(visitor.page().getByLabel("E-mail"), "new-" + acme.memberEmail());
        press("Make the link");
        visitor.page().locator(".shown-once").getByText("lqi_").waitFor();
        press("Done");
        visitor.sees("new-" + acme.memberEmail());
        follow("Activity");
        visitor.heading("Activity").waitFor();
    }

    private void press(String button) {
        tabTo(visitor.button(button));
        keyboard().press("Enter");
    }

    private void follow(String section) {
        visitor.page().reload();
        visitor.link(section).waitFor();
        tabTo(visitor.link(section));
        keyboard().press("Enter");
        visitor.heading(section).waitFor();
    }

    private void type(Locator field, String text) {
        tabTo(field);
        keyboard().type(text);
    }

    private void tabTo(Locator target) {
        for (int tabs = 0; !Visitor.isFocused(target); tabs++) {
            assertThat(tabs).as("reached by Tab: " + target).isLessThan(MOST_TABS);
            keyboard().press("Tab");
        }
    }

    private Keyboard keyboard() {
        return visitor.page().keyboard();
    }
}
