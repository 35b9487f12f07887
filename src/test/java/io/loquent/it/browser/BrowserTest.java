package io.loquent.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.it.Tenant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * A browser for all tests of a class; for each an organization of its own and a visitor, who reads English. What any of its
 * visitors saw wrong fails the test.
 */
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
        List<String> complaints =
                visitors.stream().flatMap(each -> each.complaints().stream()).toList();
        visitors.forEach(Visitor::close);
        assertThat(complaints).as("what is wrong with what was looked at").isEmpty();
    }

    /** One more visitor, with cookies of their own. */
    Visitor another(String language) {
        return another(language, null);
    }

    /** @param zone a time zone's name; null for the machine's own */
    Visitor another(String language, String zone) {
        Visitor another = chromium.visitor(language, zone);
        visitors.add(another);
        return another;
    }
}
