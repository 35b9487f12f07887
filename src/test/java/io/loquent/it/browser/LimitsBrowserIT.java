package io.loquent.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.loquent.it.Api;
import io.loquent.it.OnServer;
import io.loquent.it.Tenant;
import io.loquent.sandbox.SandboxAccount;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who must wait after too many failures reads so, and for how long. */
@OnServer
class LimitsBrowserIT extends BrowserTest {
    /** More than the 20 that are borne: one is forgotten each 15 s, and a slow machine needs some. */
    private static final int MOST_TRIES = 60;

    /** NB: counts like any other and is refused without a hash, which takes a good part of a second. */
    private static final String TOO_LONG = "x".repeat(300);

    /** NB: with a name that never signed in from here; where somebody did, five times as much is borne. */
    @Test
    void afterTooManyWrongPasswordsTheSignInPageSaysWhenToTryAgain() {
        String stranger = "stranger-to-" + acme.ownerEmail();
        visitor.open("/");
        visitor.email().fill(stranger);
        visitor.password().fill(Tenant.PASSWORD);
        assertThat(IntStream.range(0, MOST_TRIES)
                        .anyMatch(each -> Api.as(stranger, TOO_LONG).settings().status() == 429))
                .isTrue();

        visitor.button("Sign in").click();

        visitor.sees("Too many attempts");
        visitor.page()
                .locator("[role=alert]")
                .getByText("Try again in one minute.")
                .waitFor();
        visitor.look("too-many-passwords");
    }

    @Test
    void afterTooManyRefusedConnectsThePanelSaysWhenToTryAgain() {
        visitor.signIn(acme.adminEmail());
        IntStream.range(0, 10).forEach(each -> acme.admin().connect(SandboxAccount.ACTIVE.sid(), "wrong"));

        visitor.connect(SandboxAccount.ACTIVE);

        visitor.sees("Too many attempts");
        visitor.sees("Try again in one minute.");
        visitor.look("too-many-connects");
    }

    @Test
    void whoTriesManyCurrentPasswordsMustWaitAndTheMemberCanStillSignIn() {
        visitor.signIn(acme.memberEmail());
        visitor.open("/choose-password");
        Locator save = visitor.button("Save password");
        Locator fields = visitor.page().locator(".choose-password vaadin-password-field input");
        Locator refusal = visitor.words("Too many attempts");
        for (int i = 0; i <= 60 && !refusal.isVisible(); i++) {
            fields.nth(0).fill("not it");
            fields.nth(1).fill("correct horse battery staple");
            fields.nth(2).fill("correct horse battery staple");
            save.click();
            visitor.page()
                    .waitForCondition(
                            () -> save.isEnabled() && fields.nth(0).inputValue().isEmpty());
        }

        assertThat(refusal.isVisible()).isTrue();
        visitor.look("too-many-current-passwords");
        assertThat(acme.owner().auditEvents("action=password-changed&limit=100").body())
                .contains("\"result\":\"refused\"", "\"result\":\"too-many-attempts\"", acme.memberEmail());
        assertThat(acme.owner().auditEvents("action=refusals-not-recorded").body())
                .contains("\"subject\":\"password-changed\"");
        assertThat(acme.member().settings().status()).isEqualTo(200);
    }
}
