package io.loquent.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.it.OnServer;
import io.loquent.it.Tenant;
import io.loquent.sandbox.SandboxAccount;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every state of the screen by axe, light and dark, wide and narrow. */
@OnServer
class AccessibilityBrowserIT extends BrowserTest {
    @Test
    void signInIsAccessible() {
        visitor.open("/");
        visitor.email().waitFor();
        List<String> complaints = new ArrayList<>(Looks.complaints(visitor, "sign-in"));

        visitor.email().fill(acme.ownerEmail());
        visitor.password().fill("not it");
        visitor.button("Sign in").click();
        visitor.page().locator("[role=alert] span").waitFor();
        complaints.addAll(Looks.complaints(visitor, "sign-in-refused"));

        assertThat(complaints).isEmpty();
    }

    @Test
    void settingsAreAccessibleInEveryStateOfConnecting() {
        visitor.signIn(acme.adminEmail());
        List<String> complaints = new ArrayList<>(Looks.complaints(visitor, "shared"));

        visitor.connect("ACx", "");
        visitor.sees("Enter the Auth Token.");
        complaints.addAll(Looks.complaints(visitor, "field-errors"));

        visitor.connect(SandboxAccount.SUSPENDED);
        visitor.sees("The Twilio account is not active");
        complaints.addAll(Looks.complaints(visitor, "refused"));

        visitor.connect(SandboxAccount.ACTIVE);
        visitor.sees("AC••••••••1234");
        complaints.addAll(Looks.complaints(visitor, "connected"));

        visitor.button("Replace credentials").click();
        visitor.accountSid().waitFor();
        complaints.addAll(Looks.complaints(visitor, "replace"));

        visitor.button("What changes in your Twilio account").click();
        complaints.addAll(Looks.complaints(visitor, "what-changes"));

        assertThat(complaints).isEmpty();
    }

    @Test
    void livingWithAnAccountIsAccessible() {
        visitor.signIn(acme.ownerEmail());
        visitor.connect(SandboxAccount.TRIAL);
        visitor.sees("AC••••••••7777");
        visitor.button("Verify now").click();
        visitor.sees("This account has no phone number");
        List<String> complaints = new ArrayList<>(Looks.complaints(visitor, "trial-verified"));

        visitor.button("Replace credentials").click();
        visitor.page().getByLabel("This is another account").check();
        visitor.connect(SandboxAccount.ACTIVE);
        visitor.sees("AC••••••••1234");
        complaints.addAll(Looks.complaints(visitor, "replaced"));

        visitor.button("Go back to the earlier credentials").click();
        visitor.sees("Twilio is asked first");
        complaints.addAll(Looks.complaints(visitor, "roll-back"));
        visitor.button("Cancel").click();

        visitor.button("Disconnect").click();
        visitor.sees("Loquent forgets the credentials");
        complaints.addAll(Looks.complaints(visitor, "disconnect"));

        assertThat(complaints).isEmpty();
    }

    @Test
    void makingAndEndingAnApiTokenIsAccessible() {
        visitor.signIn(acme.ownerEmail());
        visitor.link("API tokens").click();
        visitor.sees("New token");
        List<String> complaints = new ArrayList<>(Looks.complaints(visitor, "no-tokens"));

        visitor.button("Create token").click();
        complaints.addAll(Looks.complaints(visitor, "token-field-errors"));

        assertThat(complaints).isEmpty();
    }

    @Test
    void theActivityIsAccessible() {
        acme.admin().connect(SandboxAccount.ACTIVE.sid(), "not-its-token");
        visitor.signIn(acme.ownerEmail());
        visitor.link("Activity").click();
        visitor.page().locator(".event-line:visible").first().waitFor();
        List<String> complaints = new ArrayList<>(Looks.complaints(visitor, "activity"));

        visitor.page().getByLabel("From day").fill("2099-01-01");
        visitor.page().getByLabel("From day").blur();
        visitor.sees("There is nothing here that fits.");
        complaints.addAll(Looks.complaints(visitor, "activity-nothing-fits"));

        assertThat(complaints).isEmpty();
    }

    @Test
    void settingsWithoutPermissionOrAccountAreAccessible() {
        Tenant stuck = Tenant.create(true);
        visitor.signIn(stuck.memberEmail());
        visitor.sees("calls and messages stand still");

        assertThat(Looks.complaints(visitor, "no-account-no-permission")).isEmpty();
    }

    @Test
    void lookingAfterMembersIsAccessible() {
        String newcomer = "new-" + acme.memberEmail();
        visitor.signIn(acme.ownerEmail());
        visitor.link("Members").click();
        visitor.button("Invite somebody").click();
        visitor.sees("You get a link to hand to the person");
        List<String> complaints = new ArrayList<>(Looks.complaints(visitor, "invite"));

        visitor.button("Make the link").click();
        visitor.sees("Enter an e-mail address");
        complaints.addAll(Looks.complaints(visitor, "invite-field-error"));
        visitor.page().getByLabel("E-mail").fill(newcomer);
        visitor.button("Make the link").click();
        visitor.page().locator(".shown-once").getByText("lqi_").waitFor();
        String link = visitor.page().locator(".shown-once").textContent();
        complaints.addAll(Looks.complaints(visitor, "invitation-link"));
        visitor.button("Done").click();
        visitor.button("New link for " + newcomer).waitFor();
        complaints.addAll(Looks.complaints(visitor, "members"));

        visitor.button("Change what " + acme.adminEmail()).click();
        visitor.sees("from the next click on");
        complaints.addAll(Looks.complaints(visitor, "member-access"));
        visitor.button("Cancel").click();
        visitor.button("Remove " + acme.memberEmail()).click();
        visitor.sees("They are signed out at once");
        complaints.addAll(Looks.complaints(visitor, "member-remove"));
        visitor.button("Cancel").click();

        visitor.signOut();
        visitor.page().navigate(link);
        visitor.sees("You are invited");
        complaints.addAll(Looks.complaints(visitor, "invitation"));
        visitor.button("Accept").click();
        visitor.sees("Use at least 12 characters");
        complaints.addAll(Looks.complaints(visitor, "invitation-field-error"));
        visitor.open("/invitation");
        visitor.sees("This invitation is over");
        complaints.addAll(Looks.complaints(visitor, "invitation-over"));

        assertThat(complaints).isEmpty();
    }

    @Test
    void changingThePasswordIsAccessible() {
        visitor.signIn(acme.memberEmail());
        visitor.button("Change password").click();
        visitor.heading("Choose your password").waitFor();
        List<String> complaints = new ArrayList<>(Looks.complaints(visitor, "choose-password"));

        visitor.button("Save password").click();
        visitor.sees("Use at least 12 characters");
        complaints.addAll(Looks.complaints(visitor, "choose-password-field-error"));

        assertThat(complaints).isEmpty();
    }

    @Test
    void anUnknownAddressIsAccessible() {
        visitor.signIn(acme.memberEmail());
        visitor.open("/nothing/here");
        visitor.heading("Page not found").waitFor();

        assertThat(Looks.complaints(visitor, "not-found")).isEmpty();
        assertThat(visitor.page().title()).isEqualTo("Page not found | Loquent");
    }
}
