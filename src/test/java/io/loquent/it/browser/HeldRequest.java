package io.loquent.it.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;

/** What a page asks Twilio through us, kept on its way until this is closed: a state that passes stands still. */
final class HeldRequest implements AutoCloseable {
    private static final String ADDRESS = "**/VAADIN/dynamic/resource/**";

    private final Page page;
    private final List<Route> held = new ArrayList<>();

    private HeldRequest(Page page) {
        this.page = page;
        page.route(ADDRESS, held::add);
    }

    static HeldRequest of(Visitor visitor) {
        return new HeldRequest(visitor.page());
    }

    void await() {
        page.waitForCondition(() -> !held.isEmpty());
    }

    @Override
    public void close() {
        page.unroute(ADDRESS);
        held.forEach(Route::resume);
    }
}
