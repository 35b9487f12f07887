package io.loquent.it.browser;

import io.loquent.it.OnOneServer;
import io.loquent.sandbox.SandboxAccount;
import org.junit.jupiter.api.Test;

/** The activity: every state is accessible. */
@OnOneServer
class ActivityLooksBrowserIT extends BrowserTest {
    @Test
    void theActivityIsAccessible() {
        acme.admin().connect(SandboxAccount.ACTIVE.sid(), "not-its-token");
        visitor.signIn(acme.ownerEmail());
        visitor.link("Activity").click();
        visitor.page().locator(".event-line:visible").first().waitFor();
        visitor.look("activity");

        visitor.page().getByLabel("Action").click();
        visitor.page()
                .locator("vaadin-select-item")
                .locator("visible=true")
                .first()
                .waitFor();
        visitor.look("activity-actions");
        visitor.page().keyboard().press("Escape");

        visitor.page().getByLabel("From day").fill("2099-01-01");
        visitor.page().getByLabel("From day").blur();
        visitor.sees("There is nothing here that fits.");
        visitor.look("activity-nothing-fits");
    }
}
