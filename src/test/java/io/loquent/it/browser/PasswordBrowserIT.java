package io.loquent.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.it.OnServer;
import io.loquent.it.Tenant;
import org.junit.jupiter.api.Test;

/** Everybody's own password. */
@OnServer
class PasswordBrowserIT extends BrowserTest {
    private static final String OTHER_PASSWORD = "another one of a test's";

    @Test
    void aChangedPasswordEndsTheOtherSessionsAndRenewsThisOne() {
        visitor.signIn(acme.memberEmail());
        Visitor other = another("en-US");
        other.signIn(acme.memberEmail());
        String session = visitor.cookies().get(0).value;

        visitor.button("Change password").click();
        visitor.field("Current password").fill("not it");
        MembersScreen.choose(visitor, OTHER_PASSWORD, OTHER_PASSWORD, "Save password");
        visitor.sees("This is not your current password");
        visitor.field("Current password").fill(Tenant.PASSWORD);
        MembersScreen.choose(visitor, OTHER_PASSWORD, OTHER_PASSWORD, "Save password");

        visitor.heading("Twilio").waitFor();
        assertThat(visitor.cookies().get(0).value).isNotEqualTo(session);
        assertThat(acme.owner().auditEvents("action=password-changed").body()).contains(acme.memberEmail());
        other.link("API tokens").click();
        other.sees("You were signed out");
    }
}
