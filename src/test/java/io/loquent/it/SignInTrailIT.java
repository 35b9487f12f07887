package io.loquent.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

/** Who signs in, and who tries in vain, is in the trail; API tokens too. */
@OnServer
class SignInTrailIT {
    private static final String LIST = "Twilio:Collection:List";

    private final Tenant tenant = Tenant.create();
    private final Trail trail = Trail.of(tenant);

    @Test
    void aTokenIsInItWhenMadeUsedAndRevokedAndItsSecretNever() {
        JsonObject made = tenant.owner().createToken("nightly", LIST).json();
        Api.withToken(made.getString("token")).phoneNumbers();
        tenant.owner().revokeToken(made.getInt("id"));

        assertThat(trail.actions()).containsExactly("token-revoked ok", "phone-numbers-listed ok", "token-created ok");
        JsonObject use = trail.events().get(1);
        assertThat(use.getInt("token_id")).isEqualTo(made.getInt("id"));
        assertThat(use.getString("token_prefix")).isEqualTo(made.getString("prefix"));
        assertThat(use.getString("email")).isEqualTo(tenant.ownerEmail());
        assertThat(trail.events().get(0).isNull("token_id")).isTrue();
        assertThat(trail.events().get(2).getString("subject")).isEqualTo(made.getString("prefix") + "… nightly");
        assertThat(TestBed.database().dump()).doesNotContain(made.getString("token"));
    }

    @Test
    void theFirstCallOfTheApiFromAnAddressIsASignIn() {
        tenant.lister().from("192.0.2.77").settings();
        tenant.lister().from("192.0.2.77").settings();
        tenant.lister().settings();

        assertThat(trail.actions()).containsExactly("sign-in ok");
        assertThat(trail.newest().getString("email")).isEqualTo(tenant.listerEmail());
        assertThat(trail.newest().getString("client_address")).isEqualTo("192.0.2.77");
    }

    @Test
    void aRefusedSignInOfAMemberIsInIt() throws InterruptedException {
        Api.as(tenant.listerEmail(), "not it").settings();

        JsonObject event = trail.awaitEvents("action=sign-in", 1).get(0);
        assertThat(event.getString("result")).isEqualTo("refused");
        assertThat(event.getString("email")).isEqualTo(tenant.listerEmail());
        assertThat(event.getString("client_address")).isEqualTo("127.0.0.1");
    }

    @Test
    void anExpiredTokenThatIsTriedIsInIt() throws InterruptedException {
        JsonObject made = tenant.owner().createToken("nightly", LIST).json();
        TestBed.database().expireToken(made.getInt("id"));

        Api.withToken(made.getString("token")).settings();

        JsonObject event = trail.awaitEvents("action=sign-in", 1).get(0);
        assertThat(event.getString("result")).isEqualTo("refused");
        assertThat(event.getInt("token_id")).isEqualTo(made.getInt("id"));
    }

    @Test
    void aSignInThatMustWaitIsInIt() throws InterruptedException {
        for (int i = 0; i < 40; i++) {
            Api.as(tenant.listerEmail(), "x".repeat(300)).from("192.0.2.78").settings();
        }

        assertThat(trail.awaitEvents("action=sign-in", 20).stream().map(event -> event.getString("result")))
                .contains("refused", "too-many-attempts");
    }

    @Test
    void aStrangerCannotFillTheTrail() throws InterruptedException {
        for (int i = 0; i < 15; i++) {
            Api.as(tenant.memberEmail(), "not it").settings();
        }
        trail.awaitEvents("action=sign-in", 10);
        assertThat(trail.awaitEvents("action=refusals-not-recorded", 1).get(0).getString("subject"))
                .isEqualTo("sign-in");

        Api.as(tenant.listerEmail(), "not it either").settings();
        assertThat(trail.awaitEvents("action=sign-in", 11).get(0).getString("email"))
                .isEqualTo(tenant.listerEmail());
    }
}
