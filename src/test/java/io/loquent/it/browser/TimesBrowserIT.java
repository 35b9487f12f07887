package io.loquent.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.loquent.it.OnServer;
import io.loquent.it.TestBed;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Times and days are those of the reader's zone, wherever the server stands. */
@OnServer
class TimesBrowserIT extends BrowserTest {
    private static final String KOLKATA = "Asia/Kolkata";
    private static final String NEW_YORK = "America/New_York";
    private static final String LATE = "2026-01-02T20:30:00Z";

    @Test
    void aMomentIsShownByTheReadersClock() {
        acme.lister().phoneNumbers();
        TestBed.database().dateEvents(acme.id(), LATE);

        assertThat(firstEvent("en-US", KOLKATA)).isEqualTo("Jan 3, 2026, 2:00 AM");
        assertThat(firstEvent("en-US", NEW_YORK)).isEqualTo("Jan 2, 2026, 3:30 PM");
        assertThat(firstEvent("de-DE", KOLKATA)).isEqualTo("03.01.2026, 02:00");
    }

    @Test
    void aDayToLookForBeginsAndEndsByTheReadersClock() {
        acme.lister().phoneNumbers();
        TestBed.database().dateEvents(acme.id(), LATE);

        assertThatDayHas(1, "2026-01-03", KOLKATA);
        assertThatDayHas(1, "2026-01-02", NEW_YORK);
        assertThatDayHas(0, "2026-01-03", NEW_YORK);
    }

    @Test
    void aTokensLastDayIsProposedAndEndsByTheReadersClock() {
        String day = LocalDate.now(ZoneId.of(KOLKATA)).plusDays(7).toString();
        Visitor reader = another("en-US", KOLKATA);
        reader.open("/settings/api-tokens");
        reader.enter(acme.ownerEmail());
        Locator lastDay = reader.page().getByLabel("Last day");
        PlaywrightAssertions.assertThat(lastDay)
                .hasValue(LocalDate.now(ZoneId.of(KOLKATA)).plusDays(90).toString());

        reader.page().getByLabel("Name").fill("report");
        lastDay.fill(day);
        reader.button("Create token").click();
        reader.page().locator(".shown-once").getByText("lq_").waitFor();

        String expires = acme.owner()
                .tokens()
                .json()
                .getJsonArray("tokens")
                .getJsonObject(0)
                .getString("expires_at");
        assertThat(OffsetDateTime.parse(expires)).isEqualTo(OffsetDateTime.parse(day + "T23:59:59+05:30"));
    }

    private String firstEvent(String language, String zone) {
        return times(activityOf(language, zone)).last().textContent().replace('\u202f', ' ');
    }

    private void assertThatDayHas(int events, String day, String zone) {
        Visitor reader = activityOf("en-US", zone);
        for (String label : List.of("From day", "To day")) {
            reader.page().getByLabel(label).fill(day);
            reader.page().getByLabel(label).blur();
        }
        PlaywrightAssertions.assertThat(times(reader)).hasCount(events);
    }

    private static Locator times(Visitor reader) {
        return reader.page().locator("vaadin-grid time:visible");
    }

    private Visitor activityOf(String language, String zone) {
        Visitor reader = another(language, zone);
        reader.open("/settings/activity");
        reader.enter(acme.ownerEmail());
        times(reader).nth(1).waitFor();
        return reader;
    }
}
