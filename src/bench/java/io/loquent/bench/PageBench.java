package io.loquent.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.loquent.it.browser.Chromium;

/** What the settings screen costs a browser that has never been there, and one that has. */
final class PageBench implements Benchmark.Item {
    private static final String SCREEN = ".connect-form vaadin-text-field input";
    private static final String PAINTED =
            "performance.getEntriesByType('paint').find(p => p.name === 'first-contentful-paint')";
    private static final String ENTRIES =
            "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]";

    @Override
    public void run(Bed bed, Results results) throws Exception {
        try (Chromium chromium = Chromium.start();
                BrowserContext signedIn = chromium.emptyProfile("en");
                BrowserContext visitor = chromium.emptyProfile("en")) {
            Page signIn = signedIn.newPage();
            long organization = bed.rows().count();
            signIn.navigate(bed.at("/sign-in").toString());
            measure(signIn, results, "sign-in page, cold", "input[name=username]");
            signIn.locator("input[name=username]").fill(Rows.email(organization));
            signIn.locator("input[name=password]").fill(Rows.PASSWORD);
            signIn.locator("input[name=password]").press("Enter");
            signIn.locator(SCREEN).waitFor();

            visitor.addCookies(signedIn.cookies());
            Page page = visitor.newPage();
            page.navigate(bed.at("/settings").toString());
            measure(page, results, "settings, cold", SCREEN);
            page.navigate("about:blank");
            page.navigate(bed.at("/settings").toString());
            measure(page, results, "settings, warm", SCREEN);
        }
    }

    private static void measure(Page page, Results results, String what, String complete) {
        page.locator(complete).waitFor();
        double usable = number(page, "performance.now()");
        // NB: Chromium tells of the paint some time after it.
        page.waitForFunction(PAINTED);
        results.figure(what + ": first paint", number(page, PAINTED + ".startTime"), "ms");
        results.figure(what + ": usable", usable, "ms");
        results.figure(what + ": requests", number(page, ENTRIES + ".filter(e => e.transferSize > 0).length"), "");
        results.figure(
                what + ": received",
                number(page, ENTRIES + ".reduce((sum, e) => sum + e.transferSize, 0)") / 1e3,
                "kB");
    }

    private static double number(Page page, String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }
}
