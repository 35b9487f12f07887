package io.loquent.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.it.OnServer;
import io.loquent.it.TestBed;
import org.junit.jupiter.api.Test;

/** What a person sees of an application without its database, and of an address at which nothing is. */
@OnServer
class OutageBrowserIT extends BrowserTest {
    @Test
    void whileTheDatabaseIsGoneAPageSaysSoWithAReferenceAndAfterwardsAllIsAsBefore() {
        visitor.signIn(acme.adminEmail());
        try {
            TestBed.database().shutOut();
            visitor.open("/settings");
            visitor.heading("Loquent has no database just now").waitFor();
            visitor.sees("Reference: ");
            visitor.look("database-gone");
        } finally {
            TestBed.database().letIn();
        }

        visitor.open("/settings");

        visitor.heading("Twilio").waitFor();
    }

    @Test
    void anUnknownAddressLeadsOnToTheSettings() {
        visitor.open("/nothing");

        visitor.heading("Page not found").waitFor();
        assertThat(visitor.cookies()).isEmpty();
        visitor.look("not-found-signed-out");
        visitor.words("Go to Settings").click();
        visitor.email().waitFor();
    }
}
