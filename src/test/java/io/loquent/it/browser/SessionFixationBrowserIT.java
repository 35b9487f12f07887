package io.loquent.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import io.loquent.it.OnServer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who makes somebody sign in with a session they know has nothing of it. */
@OnServer
class SessionFixationBrowserIT extends BrowserTest {
    private Visitor attacker;
    private Visitor victim;

    @BeforeEach
    void bothCome() {
        attacker = another("en-US");
        victim = visitor;
    }

    @Test
    void aSessionFromBeforeTheSignInIsAnotherAfterIt() {
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

    @Test
    void aSessionIdTheServerDidNotMakeIsNotTaken() {
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

    private static List<String> session(List<Cookie> cookies) {
        return cookies.stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .map(cookie -> cookie.value)
                .toList();
    }
}
