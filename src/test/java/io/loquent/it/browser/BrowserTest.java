package io.loquent.it.browser;

import io.loquent.it.Tenant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A browser for all tests of a class; for each an organization of its own and a visitor, who reads English. */
abstract class BrowserTest {
    private static Chromium chromium;

    final Tenant acme = Tenant.create();
    Visitor visitor;

    private final List<Visitor> visitors = new ArrayList<>();

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void visit() {
        visitor = another("en-US");
    }

    @AfterEach
    void leave() {
        visitors.forEach(Visitor::close);
    }

    /** One more visitor, with cookies of their own. */
    Visitor another(String language) {
        Visitor another = chromium.visitor(language);
        visitors.add(another);
        return another;
    }
}
