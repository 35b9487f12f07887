package io.loquent.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.it.OnServer;
import io.loquent.it.TestBed;
import io.loquent.sandbox.SandboxAccount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An organization's people on the screen: let in, changed, removed. */
@OnServer
class MembersBrowserIT extends BrowserTest {
    private final String newcomer = "new-" + acme.memberEmail();
    private MembersScreen members;
    private Visitor other;

    @BeforeEach
    void visitOwner() {
        members = new MembersScreen(visitor);
        other = another("en-US");
        visitor.signIn(acme.ownerEmail());
    }

    @Test
    void whoIsInvitedComesInAndMayWhatTheOwnerSaysUntilRemoved() {
        // invited and accepted
        String link = members.invite(newcomer);
        assertThat(link).startsWith(TestBed.url() + "/invitation#lqi_");
        MembersScreen.accept(other, link, acme);
        other.sees("Your password is set");
        assertThat(acme.owner().auditEvents("action=invitation-accepted").body())
                .contains(newcomer);
        other.enter(newcomer);
        other.sees("You can see this setting but not change it");

        // granted, then taken while their page is open
        members.change(newcomer, "Connect, replace and roll back the Twilio account", true);
        other.page().reload();
        other.accountSid().waitFor();
        members.change(newcomer, "Connect, replace and roll back the Twilio account", false);
        assertThat(Visitor.isFocused(visitor.button("Change what " + newcomer))).isTrue();
        other.connect(SandboxAccount.ACTIVE);
        other.sees("You may not do this");
        assertThat(acme.record()).doesNotContain(SandboxAccount.ACTIVE.sid());

        // removed
        visitor.button("Remove " + newcomer).click();
        visitor.sees("They are signed out at once");
        members.confirm();
        members.card(newcomer).waitFor(Visitor.gone());
        assertThat(Visitor.isFocused(visitor.heading("Members"))).isTrue();
        other.link("API tokens").click();
        other.sees("You were signed out");
        other.enter(newcomer);
        other.sees("do not belong together");
    }

    @Test
    void theLastOwnerIsKept() {
        members.open();

        visitor.button("Remove " + acme.ownerEmail()).click();
        visitor.sees("This is you");
        members.confirm();

        visitor.sees("Somebody must look after the organization");
    }

    @Test
    void onlyOwnersSeeTheSection() {
        other.signIn(acme.adminEmail());

        assertThat(other.link("Members").count()).isZero();
        other.open("/settings/members");
        other.heading("Page not found").waitFor();
    }
}
