package io.loquent.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.it.OnServer;
import io.loquent.sandbox.SandboxAccount;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The screen in German, whose words are longer: it fits a phone too. */
@OnServer
class GermanBrowserIT extends BrowserTest {
    @Test
    void aGermanReaderIsAddressedInGerman() {
        Visitor german = another("de-DE");

        german.open("/");

        german.button("Anmelden").waitFor();
        assertThat(german.page().locator("html").getAttribute("lang")).isEqualTo("de");
        assertThat(german.page().title()).isEqualTo("Anmelden | Loquent");
    }

    @Test
    void whatCanBeDoneWithAnAccountFitsAndIsAccessible() {
        connectTwice();
        Visitor german = signedIn();
        german.button("Was sich in Ihrem Twilio-Konto ändert").click();
        look(german, "connected");

        german.page().locator("vaadin-button.roll-back").click();
        german.sees("Dasselbe Konto mit dem Auth Token von vorher");
        look(german, "roll-back");
        german.button("Abbrechen").click();
        german.page().locator("vaadin-button.disconnect").click();
        german.sees("Loquent vergisst die Zugangsdaten");
        look(german, "disconnect");
        german.button("Abbrechen").click();
    }

    @Test
    void theOtherSectionsFitAndAreAccessible() {
        connectTwice();
        Visitor german = signedIn();
        for (String section : List.of("API-Token", "Mitglieder", "Aktivität")) {
            german.link(section).click();
            german.heading(section).waitFor();
            look(german, section);
        }
    }

    private void connectTwice() {
        for (String token : List.of("rotated-old-token", "rotated-new-token")) {
            acme.owner().connect(SandboxAccount.ROTATED.sid(), token);
        }
    }

    private Visitor signedIn() {
        Visitor german = another("de-DE");
        german.open("/");
        german.enter(acme.ownerEmail());
        german.heading("Twilio").waitFor();
        return german;
    }

    private void look(Visitor german, String state) {
        german.look("german-" + state);
    }
}
