package io.loquent.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.it.OnServer;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** API tokens on the screen, as a German reader meets them. */
@OnServer
class TokensBrowserIT extends BrowserTest {
    @Test
    void aTokenIsMadeCopiedAndRevokedAndTheFocusIsNeverLost() {
        Visitor german = another("de-DE");
        german.open("/settings/api-tokens");
        german.enter(acme.ownerEmail());
        german.page().getByLabel("Name").fill("Bericht");
        german.page().getByLabel("Letzter Tag").fill(LocalDate.now().plusDays(7).toString());

        german.button("Token erstellen").click();
        german.page().locator(".shown-once").getByText("lq_").waitFor();
        german.button("Kopieren").click();
        german.page().locator("[role=status]").getByText("opier").waitFor();
        german.button("Fertig").click();
        german.page().locator(".shown-once").waitFor(Visitor.gone());
        assertThat(Visitor.isFocused(german.button("Token erstellen"))).isTrue();

        german.button("Widerrufen: Bericht").click();
        german.page().locator("vaadin-button.confirm").click();
        german.sees("Es gibt noch keine Token");
        assertThat(Visitor.isFocused(german.heading("API-Token"))).isTrue();
    }
}
