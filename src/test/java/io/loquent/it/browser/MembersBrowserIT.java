package io.loquent.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.loquent.it.Api;
import io.loquent.it.OnServer;
import io.loquent.it.Tenant;
import io.loquent.it.TestBed;
import io.loquent.sandbox.SandboxAccount;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An organization's people on the screen: invited, let in, changed, removed; and everybody's own password. */
@OnServer
class MembersBrowserIT {
    private static final String OTHER_PASSWORD = "another one of a test's";

    private static Chromium chromium;

    private final Tenant acme = Tenant.create();
    private final String newcomer = "new-" + acme.memberEmail();
    private Visitor owner;
    private Visitor other;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void visit() {
        owner = chromium.visitor("en-US");
        other = chromium.visitor("en-US");
    }

    @AfterEach
    void leave() {
        owner.close();
        other.close();
    }

    @Test
    void whoIsInvitedComesInAndMayWhatTheOwnerSaysUntilRemoved() {
        // invited and accepted
        owner.signIn(acme.ownerEmail());
        String link = invite();
        assertThat(link).startsWith(TestBed.url() + "/invitation#lqi_");
        accept(link);
        other.sees("Your password is set");
        assertThat(trail("invitation-accepted")).contains(newcomer);
        other.enter(newcomer);
        other.sees("You can see this setting but not change it");

        // granted, then taken while their page is open
        change("Connect, replace and roll back the Twilio account", true);
        other.page().reload();
        other.accountSid().waitFor();
        change("Connect, replace and roll back the Twilio account", false);
        other.connect(SandboxAccount.ACTIVE);
        other.sees("You may not do this");
        assertThat(acme.record()).doesNotContain(SandboxAccount.ACTIVE.sid());

        // removed
        owner.button("Remove " + newcomer).click();
        owner.sees("They are signed out at once");
        owner.page().locator("vaadin-button.confirm").click();
        card(newcomer).waitFor(gone());
        assertThat(isFocused(owner.heading("Members"))).isTrue();
        other.link("API tokens").click();
        other.sees("You were signed out");
        other.enter(newcomer);
        other.sees("do not belong together");
    }

    @Test
    void aLinkWorksOnceAndANewOneEndsTheOldOne() {
        owner.signIn(acme.ownerEmail());
        String first = invite();
        owner.button("New link for " + newcomer).click();
        String second = takeLink();

        other.page().navigate(first);
        other.heading("This invitation is over").waitFor();
        accept(second);
        other.sees("Your password is set");
        other.page().navigate(second);
        other.heading("This invitation is over").waitFor();
    }

    @Test
    void whereSomebodyAcceptedNobodyElsewhereBarsThem() {
        // given
        owner.signIn(acme.ownerEmail());
        accept(invite());
        other.sees("Your password is set");

        // when
        for (int i = 0; i < 110; i++) {
            Api.as(newcomer, "x".repeat(300)).from("192.0.2." + i).settings();
        }

        // then
        assertThat(Api.as(newcomer).from("192.0.2.200").settings().status()).isEqualTo(429);
        assertThat(Api.as(newcomer).settings().status()).isEqualTo(200);
    }

    @Test
    void aLinkThatExpiredOrIsNoneIsOver() {
        owner.signIn(acme.ownerEmail());
        String link = invite();
        TestBed.database().endInvitation(newcomer);

        for (String over : List.of(link, TestBed.url() + "/invitation", TestBed.url() + "/invitation#lqi_x")) {
            other.page().navigate("about:blank");
            other.page().navigate(over);
            other.heading("This invitation is over").waitFor();
        }
    }

    @Test
    void anInvitationThatEndsWhileItsPageIsOpenOpensNothing() {
        owner.signIn(acme.ownerEmail());
        String link = invite();
        other.page().navigate(link);
        other.sees("You are invited");

        owner.button("Remove " + newcomer).click();
        owner.page().locator("vaadin-button.confirm").click();
        card(newcomer).waitFor(gone());
        choose(other, Tenant.PASSWORD, Tenant.PASSWORD, "Accept");

        other.heading("This invitation is over").waitFor();
    }

    @Test
    void whatBreaksARuleIsSaidWhereItIsTyped() {
        owner.signIn(acme.ownerEmail());
        openMembers();
        owner.button("Invite somebody").click();
        owner.page().getByLabel("E-mail").fill(acme.memberEmail());
        owner.button("Make the link").click();
        owner.sees("This person is a member or invited already");
        owner.page().getByLabel("E-mail").fill(newcomer);
        owner.button("Make the link").click();

        other.page().navigate(takeLink());
        choose(other, "too short", "too short", "Accept");
        other.sees("Use at least 12 characters");
        choose(other, Tenant.PASSWORD, OTHER_PASSWORD, "Accept");
        other.sees("This is not the same as above");
        choose(other, Tenant.PASSWORD, Tenant.PASSWORD, "Accept");
        other.sees("Your password is set");
    }

    @Test
    void theLastOwnerIsKept() {
        owner.signIn(acme.ownerEmail());
        openMembers();

        owner.button("Remove " + acme.ownerEmail()).click();
        owner.sees("This is you");
        owner.page().locator("vaadin-button.confirm").click();

        owner.sees("Somebody must look after the organization");
    }

    @Test
    void onlyOwnersSeeTheSection() {
        owner.signIn(acme.adminEmail());

        assertThat(owner.link("Members").count()).isZero();
        owner.open("/settings/members");
        owner.heading("Page not found").waitFor();
    }

    @Test
    void aChangedPasswordEndsTheOtherSessionsAndRenewsThisOne() {
        owner.signIn(acme.memberEmail());
        other.signIn(acme.memberEmail());
        String session = owner.cookies().get(0).value;

        owner.button("Change password").click();
        owner.page().getByLabel("Current password").fill("not it");
        choose(owner, OTHER_PASSWORD, OTHER_PASSWORD, "Save password");
        owner.sees("This is not your current password");
        owner.page().getByLabel("Current password").fill(Tenant.PASSWORD);
        choose(owner, OTHER_PASSWORD, OTHER_PASSWORD, "Save password");

        owner.heading("Twilio").waitFor();
        assertThat(owner.cookies().get(0).value).isNotEqualTo(session);
        assertThat(trail("password-changed")).contains(acme.memberEmail());
        other.link("API tokens").click();
        other.sees("You were signed out");
    }

    private String trail(String action) {
        return acme.owner().auditEvents("action=" + action).body();
    }

    private void openMembers() {
        owner.link("Members").click();
        owner.heading("Members").waitFor();
    }

    /** Invites the newcomer, who may see the phone numbers. */
    private String invite() {
        openMembers();
        owner.button("Invite somebody").click();
        owner.page().getByLabel("E-mail").fill(newcomer);
        owner.page().getByLabel("See the phone numbers").check();
        owner.button("Make the link").click();
        return takeLink();
    }

    private String takeLink() {
        Locator link = owner.page().locator(".shown-once");
        link.getByText("lqi_").waitFor();
        String address = link.textContent();
        owner.button("Done").click();
        link.waitFor(gone());
        return address;
    }

    private void accept(String link) {
        other.page().navigate(link);
        other.sees(acme.name() + " invites you");
        choose(other, Tenant.PASSWORD, Tenant.PASSWORD, "Accept");
    }

    private void change(String permission, boolean granted) {
        owner.button("Change what " + newcomer).click();
        owner.page().getByLabel(permission).setChecked(granted);
        owner.button("Save").click();
        owner.page().locator("vaadin-dialog-overlay").waitFor(gone());
        assertThat(isFocused(owner.button("Change what " + newcomer))).isTrue();
    }

    private Locator card(String email) {
        return owner.page().locator(".card", new Page.LocatorOptions().setHasText(email));
    }

    private static void choose(Visitor visitor, String password, String again, String button) {
        byLabel(visitor, "New password").fill(password);
        byLabel(visitor, "New password again").fill(again);
        visitor.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static Locator byLabel(Visitor visitor, String label) {
        return visitor.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    private static boolean isFocused(Locator target) {
        return (boolean) target.evaluate("element => element === document.activeElement");
    }
}
