package io.loquent.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.it.OnServer;
import io.loquent.it.Tenant;
import io.loquent.it.TestBed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a person sees of an application without its database, and of an address at which nothing is. */
@OnServer
class OutageBrowserIT {
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void whileTheDatabaseIsGoneAPageSaysSoWithAReferenceAndAfterwardsAllIsAsBefore() {
        try (Visitor visitor = chromium.visitor("en-US")) {
            visitor.signIn(Tenant.create().adminEmail());
            try {
                TestBed.database().shutOut();
                visitor.open("/settings");
                visitor.heading("Loquent has no database just now").waitFor();
                visitor.sees("Reference: ");
                visitor.picture("database-gone");
            } finally {
                TestBed.database().letIn();
            }

            visitor.open("/settings");

            visitor.heading("Twilio").waitFor();
        }
    }

    @Test
    void anUnknownAddressLeadsOnToTheSettings() {
        try (Visitor visitor = chromium.visitor("en-US")) {
            visitor.open("/nothing");

            visitor.heading("Page not found").waitFor();
            assertThat(visitor.cookies()).isEmpty();
            visitor.picture("not-found");
            visitor.words("Go to Settings").click();
            visitor.email().waitFor();
        }
    }
}
