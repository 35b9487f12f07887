package io.loquent.it.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The browser of one test class: the machine's own Chromium, elsewhere the one Playwright brings. */
public final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    /** The first six let it run as root and in containers; the others keep it from calling its maker. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** NB: Playwright's own 30 s are not always enough for a server's first page on a busy machine. */
    private static final double LONGEST_MILLIS = 120_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts it; where that is impossible the calling test is skipped with the reason, or fails if a browser is required. */
    public static Chromium start() {
        Optional<Path> installed = installed();
        BrowserType.LaunchOptions options =
                new BrowserType.LaunchOptions().setArgs(FLAGS).setTimeout(LONGEST_MILLIS);
        installed.ifPresent(options::setExecutablePath);
        try {
            // NB: without the variable Playwright downloads browsers of its own first.
            Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                    .setEnv(installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
            return new Chromium(playwright, playwright.chromium().launch(options));
        } catch (PlaywrightException e) {
            String reason = "No browser to test with. Install Chromium or set LOQUENT_CHROMIUM: "
                    + e.getMessage().lines().findFirst().orElse("");
            if (Boolean.getBoolean("it.browser.required")) {
                throw new IllegalStateException(reason, e);
            }
            return Assumptions.abort(reason);
        }
    }

    private static Optional<Path> installed() {
        Stream<Path> named =
                Stream.ofNullable(System.getenv("LOQUENT_CHROMIUM")).map(Path::of);
        Stream<Path> onPath = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)));
        return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst();
    }

    /** A new visitor without cookies, who reads {@code language} and lives in {@code zone}, null for the machine's own. */
    Visitor visitor(String language, String zone) {
        return new Visitor(patient(browser.newContext(profile(language).setTimezoneId(zone))));
    }

    /** Cookies and caches of somebody who comes for the first time. */
    public BrowserContext emptyProfile(String language) {
        return patient(browser.newContext(profile(language)));
    }

    private static BrowserContext patient(BrowserContext context) {
        context.setDefaultTimeout(LONGEST_MILLIS);
        return context;
    }

    private static Browser.NewContextOptions profile(String language) {
        return new Browser.NewContextOptions().setLocale(language).setViewportSize(Visitor.WIDE, Visitor.HEIGHT);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
