package io.loquent.it.browser;

import io.loquent.it.OnOneServer;
import org.junit.jupiter.api.Test;

/** API tokens, and what the password page says of them: every state is accessible. */
@OnOneServer
class TokenLooksBrowserIT extends BrowserTest {
    @Test
    void makingAndEndingAnApiTokenIsAccessible() {
        visitor.signIn(acme.ownerEmail());
        visitor.link("API tokens").click();
        visitor.sees("There are no tokens yet");
        visitor.look("no-tokens");

        visitor.button("Create token").click();
        visitor.sees("Enter a name");
        visitor.look("token-field-errors");

        visitor.page().getByLabel("Name").fill("nightly report");
        visitor.page().getByLabel("See the phone numbers").check();
        visitor.button("Create token").click();
        visitor.page().locator(".shown-once").getByText("lq_").waitFor();
        visitor.look("token-shown-once");
        visitor.button("Done").click();

        visitor.button("Revoke nightly report").waitFor();
        visitor.look("token-list");
        visitor.button("Revoke nightly report").click();
        visitor.sees("This cannot be undone");
        visitor.look("token-revoke");
        visitor.page().locator("vaadin-button.confirm").click();
        visitor.sees("There are no tokens yet");
    }

    @Test
    void changingThePasswordIsAccessible() {
        visitor.signIn(acme.memberEmail());
        visitor.button("Change password").click();
        visitor.heading("Choose your password").waitFor();
        visitor.look("choose-password");

        visitor.button("Save password").click();
        visitor.sees("Use at least 12 characters");
        visitor.look("choose-password-field-error");
    }
}
