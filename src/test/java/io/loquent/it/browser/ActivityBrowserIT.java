package io.loquent.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.loquent.it.OnServer;
import io.loquent.it.TestBed;
import io.loquent.sandbox.SandboxAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Owners see what happened, filter it and take it away as a file. */
@OnServer
class ActivityBrowserIT extends BrowserTest {
    @Test
    void signInsAreInItRefusedOnesToo() {
        visitor.open("/");
        visitor.email().fill(acme.ownerEmail());
        visitor.password().fill("not it");
        visitor.button("Sign in").click();
        visitor.page().locator("[role=alert] span").waitFor();
        visitor.signIn(acme.ownerEmail());

        openActivity();

        shows("Sign-in");
        visitor.button("Show what is new").click();
        shows("Refused");
        assertThat(row(0)).contains("Sign-in", "Done", acme.ownerEmail(), "127.0.0.1");
    }

    @Test
    void filtersLeaveWhatFits() {
        acme.admin().connect(SandboxAccount.ACTIVE.sid(), "not-its-token");
        acme.admin().connect(SandboxAccount.ACTIVE.sid(), SandboxAccount.ACTIVE.authToken());
        visitor.signIn(acme.ownerEmail());
        openActivity();
        shows("Sign-in");

        choose("Action", "Connect Twilio account");
        showsNoMore("Sign-in");
        shows("Twilio does not accept these credentials");
        choose("Result", "Done");
        showsNoMore("Twilio does not accept these credentials");

        assertThat(row(0)).contains("Connect Twilio account", "Done", "AC••••••••1234", acme.adminEmail());
    }

    @Test
    void scrollingLoadsMoreAndWhatIsAddedMovesNothing() {
        acme.lister().phoneNumbers();
        TestBed.database().repeatEvents(acme.id(), 400);
        visitor.signIn(acme.ownerEmail());
        openActivity();
        shows("Sign-in");

        acme.member().createToken("later", List.of("Twilio:Collection:List"), "2020-01-01T00:00:00Z");
        acme.owner().phoneNumbers();
        Locator grid = visitor.page().locator("vaadin-grid");
        for (int i = 0; i < 12; i++) {
            grid.evaluate("grid => grid.scrollToIndex(grid.size - 1)");
            visitor.page().waitForTimeout(200);
        }

        assertThat(grid.evaluate("grid => grid.size")).isEqualTo(402);
    }

    @Test
    void theFilterHoldsForTheExportToo() throws IOException {
        acme.admin().connect(SandboxAccount.ACTIVE.sid(), "not-its-token");
        acme.lister().phoneNumbers();
        visitor.signIn(acme.ownerEmail());
        openActivity();
        choose("Result", "Failed");
        showsNoMore("Sign-in");

        Download csv = visitor.page()
                .waitForDownload(() -> visitor.link("Export as CSV").click());
        Download json = visitor.page()
                .waitForDownload(() -> visitor.link("Export as JSON").click());

        assertThat(csv.suggestedFilename()).isEqualTo("audit-events.csv");
        assertThat(Files.readString(csv.path()).lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("\"connect\",\"credentials-rejected\"");
        assertThat(Files.readString(json.path())).startsWith("[{").contains("\"credentials-rejected\"");
    }

    @Test
    void onAPhoneAnEventIsOneCell() {
        acme.admin().connect(SandboxAccount.ACTIVE.sid(), SandboxAccount.ACTIVE.authToken());
        visitor.page().setViewportSize(Visitor.NARROW, Visitor.HEIGHT);
        visitor.signIn(acme.ownerEmail());
        openActivity();
        visitor.page().locator(".event:visible").first().waitFor();
        visitor.page().locator(".event:visible").first().scrollIntoViewIfNeeded();

        assertThat(visitor.page().locator("vaadin-grid th:visible").count()).isEqualTo(1);
        shows("AC••••••••1234");
    }

    @Test
    void whoMayNotSeesNoSuchSection() {
        visitor.signIn(acme.adminEmail());

        assertThat(visitor.link("Activity").count()).isZero();
        visitor.open("/settings/activity");
        visitor.heading("Page not found").waitFor();
    }

    private void openActivity() {
        visitor.link("Activity").click();
        visitor.heading("Activity").waitFor();
    }

    private void shows(String text) {
        lines(text).first().waitFor();
    }

    private void showsNoMore(String text) {
        PlaywrightAssertions.assertThat(lines(text)).hasCount(0);
    }

    /** NB: the grid keeps rows it does not show. */
    private Locator lines(String text) {
        return visitor.page().locator(".event-line:visible", new Page.LocatorOptions().setHasText(text));
    }

    private void choose(String label, String value) {
        visitor.page().getByLabel(label).click();
        visitor.page()
                .locator("vaadin-select-item")
                .getByText(value, new Locator.GetByTextOptions().setExact(true))
                .locator("visible=true")
                .click();
    }

    private String row(int index) {
        return (String) visitor.page().locator("vaadin-grid").evaluate("""
                (grid, index) => [...grid.querySelectorAll('vaadin-grid-cell-content')]
                    .map(cell => cell.innerText).filter(text => text.trim())
                    .slice(5 * (index + 1), 5 * (index + 2)).join(' ')""", index);
    }
}
