package io.loquent.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.it.OnOneServer;
import io.loquent.it.Tenant;
import io.loquent.sandbox.SandboxAccount;
import org.junit.jupiter.api.Test;

/** Every state of the way in and of connecting; what follows stands in the classes named after it. */
@OnOneServer
class AccessibilityBrowserIT extends BrowserTest {
    @Test
    void signingInAndOutIsAccessible() {
        visitor.open("/");
        visitor.email().waitFor();
        visitor.look("sign-in");

        visitor.email().fill(acme.ownerEmail());
        visitor.password().fill("not it");
        visitor.button("Sign in").click();
        visitor.page().locator("[role=alert] span").waitFor();
        visitor.look("sign-in-refused");

        visitor.signIn(acme.ownerEmail());
        visitor.signOut();
        visitor.look("signed-out");
        visitor.open("/sign-in?ended");
        visitor.sees("You were signed out");
        visitor.look("session-ended");
    }

    @Test
    void connectingIsAccessibleInEveryState() {
        visitor.signIn(acme.adminEmail());
        visitor.look("shared");

        visitor.connect("ACx", "");
        visitor.sees("Enter the Auth Token.");
        visitor.look("field-errors");

        visitor.connect(SandboxAccount.SUSPENDED);
        visitor.sees("The Twilio account is not active");
        visitor.look("refused");

        try (HeldRequest held = HeldRequest.of(visitor)) {
            visitor.connect(SandboxAccount.ACTIVE);
            held.await();
            visitor.sees("Asking Twilio about this account");
            visitor.look("asking");
        }
        visitor.sees("AC••••••••1234");
        visitor.look("connected");

        visitor.button("What changes in your Twilio account").click();
        visitor.look("what-changes");
    }

    @Test
    void settingsWithoutPermissionOrAccountAreAccessible() {
        Tenant stuck = Tenant.create(true);
        visitor.signIn(stuck.memberEmail());
        visitor.sees("calls and messages stand still");

        visitor.look("no-account-no-permission");
    }

    @Test
    void anUnknownAddressIsAccessible() {
        visitor.signIn(acme.memberEmail());
        visitor.open("/nothing/here");
        visitor.heading("Page not found").waitFor();

        visitor.look("not-found");
        assertThat(visitor.page().title()).isEqualTo("Page not found | Loquent");
    }

    @Test
    void aLookFindsWhatIsTooSmallToHitTooPaleOrTooWide() {
        visitor.open("/nothing");
        visitor.heading("Page not found").waitFor();
        visitor.page().evaluate("""
                () => document.body.insertAdjacentHTML('beforeend', `<main><a href="/a">a</a><a href="/b">b</a>
                    <button>1</button><button>2</button><p id="pale">pale</p><p id="wide">wide</p></main>`)""");
        visitor.page().evaluate("""
                () => {
                    document.querySelectorAll('button').forEach(button => Object.assign(button.style,
                            { width: '9px', height: '9px', padding: 0, overflow: 'hidden' }));
                    Object.assign(document.querySelector('#pale').style, { color: '#ccc', background: '#fff' });
                    document.querySelector('#wide').style.width = '2000px';
                }""");

        assertThat(Looks.complaints(visitor.page(), "amiss"))
                .anyMatch(complaint -> complaint.startsWith("amiss-light-1200: target-size"))
                .anyMatch(complaint -> complaint.startsWith("amiss-dark-360: color-contrast"))
                .anyMatch(complaint -> complaint.startsWith("amiss-light-360: beyond the edge"));
    }
}
