package io.loquent.it;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.loquent.it.browser.Chromium;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Somebody in front of the screen whom a proxy leads to one node or to another. Cookies know no port, so they go along. */
final class NodeScreen implements AutoCloseable {
    private static final int SERVERS_FAULT = 500;

    private final Chromium chromium;
    private final BrowserContext context;
    private final Page page;
    private final List<String> failures = new ArrayList<>();

    private NodeScreen(Chromium chromium) {
        this.chromium = chromium;
        this.context = chromium.emptyProfile("en");
        this.page = context.newPage();
        page.onResponse(this::note);
    }

    /** Where there is no browser the calling test is skipped. */
    static NodeScreen open() {
        return new NodeScreen(Chromium.start());
    }

    private void note(Response response) {
        if (response.status() >= SERVERS_FAULT) {
            failures.add(response.status() + " " + response.url());
        }
    }

    void visit(URI node, String path) {
        page.navigate(node + path);
    }

    /** Waits for the sign-in, whatever was asked for. */
    void isAskedToSignIn() {
        page.waitForURL("**/sign-in");
        page.locator("input[name=username]").waitFor();
    }

    void signIn(String email) {
        isAskedToSignIn();
        page.locator("input[name=username]").fill(email);
        page.locator("input[name=password]").fill(Tenant.PASSWORD);
        page.locator("input[name=password]").press("Enter");
        isSignedIn();
    }

    void isSignedIn() {
        page.locator(".connect-form").waitFor();
    }

    /** The session as the browser sends it. */
    String cookie() {
        return context.cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .map(cookie -> cookie.name + "=" + cookie.value)
                .findFirst()
                .orElseThrow();
    }

    /** What any node answered that was its own fault. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() {
        context.close();
        chromium.close();
    }
}
