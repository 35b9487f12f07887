package io.loquent.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import io.loquent.it.OnServer;
import io.loquent.it.TestBed;
import io.loquent.sandbox.SandboxAccount;
import io.loquent.twilio.AccountSid;
import org.junit.jupiter.api.Test;

/** Signing in, connecting and signing out on the screen. */
@OnServer
class SettingsBrowserIT extends BrowserTest {
    @Test
    void anAdminConnectsAndSeesTheSameAfterAReload() {
        visitor.signIn(acme.adminEmail());
        visitor.sees("You use Loquent's shared Twilio account");

        visitor.connect(SandboxAccount.ACTIVE);

        visitor.sees("AC••••••••1234");
        visitor.sees("Acme Support");
        visitor.page().reload();
        visitor.sees("AC••••••••1234");
        visitor.sees("Your own Twilio account is connected");
    }

    @Test
    void anotherAccountReplacesTheConnectedOneOnlyWhenThatIsMeant() {
        visitor.signIn(acme.adminEmail());
        visitor.connect(SandboxAccount.ACTIVE);
        visitor.sees("AC••••••••1234");
        visitor.button("Replace credentials").click();

        assertThat(visitor.page().getByLabel("Replace AC").count())
                .as("asked before it is known")
                .isZero();
        visitor.connect(SandboxAccount.TRIAL);
        visitor.sees("Another account is connected");
        visitor.sees("Connected is AC••••••••1234; this is AC••••••••7777");
        Locator confirmation = visitor.field(
                "Replace AC••••••••1234 by AC••••••••7777: calls and numbers shall be those of AC••••••••7777");
        confirmation.check();

        visitor.connect(SandboxAccount.CLOSED);
        visitor.sees("Connected is AC••••••••1234; this is " + masked(SandboxAccount.CLOSED));
        assertThat(confirmation.count()).as("of the other account").isZero();
        assertThat(visitor.page().getByLabel("Replace AC").isChecked()).isFalse();

        visitor.connect(SandboxAccount.TRIAL);
        visitor.sees("this is AC••••••••7777");
        confirmation.check();
        visitor.connect(SandboxAccount.TRIAL);

        visitor.sees("Curious Start-up");
        visitor.sees("AC••••••••7777");
    }

    @Test
    void aWrongTokenIsExplainedAndTheSidStaysTyped() {
        visitor.signIn(acme.adminEmail());

        visitor.connect(SandboxAccount.ACTIVE.sid(), "wrong");

        visitor.sees("Twilio does not accept these credentials");
        assertThat(visitor.accountSid().inputValue()).isEqualTo(SandboxAccount.ACTIVE.sid());
        assertThat(visitor.authToken().inputValue()).isEmpty();
        assertThat(acme.record()).doesNotContain(SandboxAccount.ACTIVE.sid());
    }

    @Test
    void whileTwilioIsAskedNothingCanBePressedTwice() {
        int before = askedAbout(SandboxAccount.SLOW);
        visitor.signIn(acme.adminEmail());

        visitor.connect(SandboxAccount.SLOW);
        visitor.sees("Asking Twilio about this account");
        assertThat(visitor.connectButton().isDisabled()).isTrue();
        assertThat(visitor.authToken().inputValue()).isEmpty();
        visitor.authToken().press("Enter");

        visitor.sees("Twilio did not answer in time");
        visitor.seesNoMore("Asking Twilio about this account");
        assertThat(visitor.connectButton().isEnabled()).isTrue();
        assertThat(askedAbout(SandboxAccount.SLOW) - before).isEqualTo(1);
    }

    @Test
    void eachSectionHasAnAddressOfItsOwnWhichOutlivesTheSignIn() {
        visitor.open("/settings/api-tokens");
        visitor.enter(acme.adminEmail());
        visitor.heading("API tokens").waitFor();
        assertThat(visitor.page().url()).endsWith("/settings/api-tokens");
        assertThat(visitor.page().title()).isEqualTo("API tokens | Settings | Loquent");

        visitor.link("Twilio").click();
        visitor.heading("Twilio").waitFor();
        assertThat(visitor.page().url()).endsWith("/settings/twilio");
        assertThat(visitor.link("Twilio").getAttribute("aria-current")).isEqualTo("page");
        assertThat(visitor.link("API tokens").getAttribute("aria-current")).isNull();

        visitor.page().goBack();
        visitor.heading("API tokens").waitFor();
    }

    @Test
    void aSectionThatIsNotThereIsAPageThatIsNotThere() {
        visitor.signIn(acme.memberEmail());
        Response answer = visitor.page().navigate(TestBed.url() + "/settings/nothing");

        assertThat(answer.status()).isEqualTo(404);
        visitor.heading("Page not found").waitFor();
    }

    @Test
    void aMemberReadsWhomToAsk() {
        visitor.signIn(acme.memberEmail());

        visitor.sees("Ask an owner of your organization");
        assertThat(visitor.accountSid().count()).isZero();
    }

    @Test
    void afterSigningOutTheOldCookieOpensNothing() {
        visitor.signIn(acme.memberEmail());
        var cookies = visitor.cookies();
        assertThat(cookies).isNotEmpty().allMatch(cookie -> cookie.httpOnly);

        visitor.signOut();
        visitor.bringBack(cookies);
        visitor.open("/settings");

        visitor.page().waitForURL("**/sign-in");
        visitor.email().waitFor();
    }

    @Test
    void whoseSessionEndedIsLedToTheSignInAndToldWhy() {
        visitor.signIn(acme.adminEmail());
        var ended = visitor.cookies();
        ended.forEach(cookie -> cookie.value = "ended");
        visitor.bringBack(ended);

        visitor.connect(SandboxAccount.ACTIVE);

        visitor.sees("You were signed out");
        visitor.email().waitFor();
    }

    @Test
    void aWrongPasswordIsSaidAndAnnounced() {
        visitor.open("/");
        visitor.email().fill(acme.ownerEmail());
        visitor.password().fill("not it");

        visitor.button("Sign in").click();

        visitor.page()
                .locator("[role=alert]")
                .getByText("do not belong together")
                .waitFor();
        assertThat(visitor.page().url()).endsWith("/sign-in");
    }

    private static String masked(SandboxAccount account) {
        return AccountSid.of(account.sid()).masked();
    }

    private static int askedAbout(SandboxAccount account) {
        return TestBed.twilio().requestsSeen(account.sid()).size();
    }
}
