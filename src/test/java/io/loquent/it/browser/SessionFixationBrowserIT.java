package io.loquent.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import io.loquent.it.OnServer;
import io.loquent.it.Tenant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who makes somebody sign in with a session they know has nothing of it. */
@OnServer
class SessionFixationBrowserIT {
    private static Chromium chromium;

    private final Tenant acme = Tenant.create();

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

    @Test
    void aSessionFromBeforeTheSignInIsAnotherAfterIt() {
        try (Visitor attacker = chromium.visitor("en-US");
                Visitor victim = chromium.visitor("en-US")) {
            // given
            attacker.open("/sign-in");
            List<Cookie> planted = attacker.cookies();
            victim.bringBack(planted);

            // when
            victim.signIn(acme.ownerEmail());

            // then
            assertThat(session(planted)).isNotEmpty();
            assertThat(session(victim.cookies())).isNotEmpty().isNotEqualTo(session(planted));
            attacker.bringBack(planted);
            attacker.open("/settings");
            attacker.page().waitForURL("**/sign-in");
            attacker.email().waitFor();
        }
    }

    @Test
    void aSessionIdTheServerDidNotMakeIsNotTaken() {
        try (Visitor attacker = chromium.visitor("en-US");
                Visitor victim = chromium.visitor("en-US")) {
            // given
            attacker.open("/sign-in");
            List<Cookie> invented = attacker.cookies();
            invented.forEach(cookie -> cookie.value = "inventedByTheAttacker");
            victim.bringBack(invented);

            // when
            victim.signIn(acme.ownerEmail());

            // then
            assertThat(session(victim.cookies())).isNotEmpty().doesNotContain("inventedByTheAttacker");
        }
    }

    private static List<String> session(List<Cookie> cookies) {
        return cookies.stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .map(cookie -> cookie.value)
                .toList();
    }
}
