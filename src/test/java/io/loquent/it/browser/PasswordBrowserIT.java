package io.loquent.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.it.Api;
import io.loquent.it.OnServer;
import io.loquent.it.Tenant;
import io.loquent.it.TestBed;
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

    @Test
    void apiTokensOutliveThePasswordUnlessTheMemberSaysOtherwise() {
        // given
        Api token = token();
        visitor.signIn(acme.listerEmail());

        // when
        visitor.button("Change password").click();
        visitor.sees("Your API token does not end with the password");
        visitor.field("Current password").fill(Tenant.PASSWORD);
        MembersScreen.choose(visitor, OTHER_PASSWORD, OTHER_PASSWORD, "Save password");
        visitor.heading("Twilio").waitFor();

        // then
        assertThat(token.phoneNumbers().status()).isEqualTo(200);
        assertThat(revoked()).contains("\"events\":[]");

        // when
        visitor.button("Change password").click();
        visitor.field("Current password").fill(OTHER_PASSWORD);
        visitor.page().getByLabel("Also revoke my API tokens").check();
        visitor.look("password-and-tokens");
        MembersScreen.choose(visitor, Tenant.PASSWORD, Tenant.PASSWORD, "Save password");
        visitor.heading("Twilio").waitFor();

        // then
        assertThat(token.phoneNumbers().status()).isEqualTo(401);
        assertThat(revoked()).contains("a script's", acme.listerEmail());
        visitor.button("Change password").click();
        visitor.heading("Choose your password").waitFor();
        assertThat(visitor.page().getByLabel("Also revoke my API tokens").count())
                .isZero();
    }

    @Test
    void whoComesWithAOneTimePasswordMayEndTheTokensThatRest() {
        // given
        Api token = token();
        TestBed.database().giveOneTimePassword(acme.listerEmail());

        // when
        visitor.open("/");
        visitor.enter(acme.listerEmail());
        visitor.page().getByLabel("Also revoke my API tokens").check();
        MembersScreen.choose(visitor, OTHER_PASSWORD, OTHER_PASSWORD, "Save password");
        visitor.heading("Twilio").waitFor();

        // then
        assertThat(token.phoneNumbers().status()).isEqualTo(401);
    }

    private Api token() {
        String token = acme.lister()
                .createToken("a script's", "Twilio:Collection:List")
                .json()
                .getString("token");
        return Api.withToken(token);
    }

    private String revoked() {
        return acme.owner().auditEvents("action=token-revoked").body();
    }
}
