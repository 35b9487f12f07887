package io.loquent.it.browser;

import io.loquent.it.OnOneServer;
import io.loquent.it.Tenant;
import org.junit.jupiter.api.Test;

/** Looking after members, and being invited: every state is accessible. */
@OnOneServer
class MemberLooksBrowserIT extends BrowserTest {
    private final String newcomer = "new-" + acme.memberEmail();

    @Test
    void invitingIsAccessibleForWhoInvitesAndWhoIsInvited() {
        visitor.signIn(acme.ownerEmail());
        visitor.link("Members").click();
        visitor.button("Invite somebody").click();
        visitor.sees("You get a link to hand to the person");
        visitor.look("invite");

        visitor.button("Make the link").click();
        visitor.sees("Enter an e-mail address");
        visitor.look("invite-field-error");
        visitor.page().getByLabel("E-mail").fill(newcomer);
        visitor.button("Make the link").click();
        visitor.page().locator(".shown-once").getByText("lqi_").waitFor();
        String link = visitor.page().locator(".shown-once").textContent();
        visitor.look("invitation-link");
        visitor.button("Done").click();
        visitor.button("New link for " + newcomer).waitFor();
        visitor.look("members");

        visitor.page().navigate(link);
        visitor.sees("is signed in");
        visitor.look("invitation-signed-in");
        Visitor invited = another("en-US");
        invited.page().navigate(link);
        invited.sees("You are invited");
        invited.look("invitation");
        invited.button("Accept").click();
        invited.sees("Use at least 12 characters");
        invited.look("invitation-field-error");
        MembersScreen.choose(invited, Tenant.PASSWORD, Tenant.PASSWORD, "Accept");
        invited.sees("Your password is set");
        invited.look("invitation-accepted");
        invited.open("/invitation");
        invited.sees("This invitation is over");
        invited.look("invitation-over");
    }

    @Test
    void changingAndRemovingMembersIsAccessible() {
        visitor.signIn(acme.ownerEmail());
        visitor.link("Members").click();
        visitor.button("Change what " + acme.adminEmail()).click();
        visitor.sees("from the next click on");
        visitor.look("member-access");
        visitor.button("Cancel").click();

        visitor.button("Remove " + acme.memberEmail()).click();
        visitor.sees("They are signed out at once");
        visitor.look("member-remove");
        visitor.button("Cancel").click();

        visitor.button("Change what " + acme.ownerEmail()).click();
        visitor.field("Owner").uncheck();
        visitor.button("Save").click();
        visitor.sees("only another owner can make you one again");
        visitor.look("member-gives-up");
        visitor.page().locator("vaadin-button.confirm").click();
        visitor.sees("Somebody must look after the organization");
        visitor.look("last-owner");
    }
}
