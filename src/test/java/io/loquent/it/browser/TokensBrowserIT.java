package io.loquent.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.loquent.it.OnServer;
import io.loquent.it.Tenant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** API tokens on the screen, as a German reader meets them. */
@OnServer
class TokensBrowserIT {
    private final Tenant acme = Tenant.create();

    @Test
    void aTokenIsMadeCopiedAndRevokedAndTheFocusIsNeverLost() {
        try (Chromium chromium = Chromium.start();
                Visitor visitor = chromium.visitor("de-DE")) {
            visitor.open("/settings/api-tokens");
            visitor.email().fill(acme.ownerEmail());
            visitor.password().fill(Tenant.PASSWORD);
            visitor.button("Anmelden").click();
            visitor.page().getByLabel("Name").fill("Bericht");
            visitor.page()
                    .getByLabel("Letzter Tag")
                    .fill(LocalDate.now().plusDays(7).toString());

            visitor.button("Token erstellen").click();
            visitor.page().locator(".shown-once").getByText("lq_").waitFor();
            visitor.button("Kopieren").click();
            visitor.page().locator("[role=status]").getByText("opier").waitFor();
            visitor.button("Fertig").click();
            visitor.page().locator(".shown-once").waitFor(gone());
            assertThat(Visitor.isFocused(visitor.button("Token erstellen"))).isTrue();

            visitor.button("Widerrufen: Bericht").click();
            visitor.page().locator("vaadin-button.confirm").click();
            visitor.sees("Es gibt noch keine Token");
            assertThat(Visitor.isFocused(visitor.heading("API-Token"))).isTrue();
        }
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }
}
