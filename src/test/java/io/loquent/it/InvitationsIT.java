package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Owners invite people to their organization, by REST, and find out nothing about others. */
@OnServer
class InvitationsIT {
    private static final String LIST = "Twilio:Collection:List";

    private final Tenant tenant = Tenant.create();

    @Test
    void anInvitationIsALinkToldOnceThatStandsInNoRequestLine() {
        Answer answer = tenant.owner().invite(" " + tenant.address("New").toUpperCase(Locale.ROOT) + " ", false, LIST);

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        JsonObject invited = answer.json();
        assertThat(invited.getString("email")).isEqualTo(tenant.address("New").toLowerCase(Locale.ROOT));
        assertThat(invited.getBoolean("owner")).isFalse();
        assertThat(Instant.parse(invited.getString("invitation_expires_at")))
                .isBetween(
                        Instant.now().plus(Duration.ofHours(71)), Instant.now().plus(Duration.ofHours(73)));
        URI link = URI.create(invited.getString("invitation_link"));
        assertThat(link.toString()).startsWith(TestBed.url() + "/invitation#");
        assertThat(link.getFragment()).matches("lqi_[A-Za-z0-9_-]{43}");
        assertThat(tenant.owner().members().body()).doesNotContain(link.getFragment());
        assertThat(TestBed.database().dump()).doesNotContain(link.getFragment());
    }

    @Test
    void whoIsInvitedCannotSignInBeforeAccepting() {
        JsonObject invited = invited(tenant.address("new"));
        String token = URI.create(invited.getString("invitation_link")).getFragment();

        assertThatAnswer(Api.as(tenant.address("new"), "").settings()).isBlankProblem(401);
        assertThatAnswer(Api.as(tenant.address("new"), token).settings()).isBlankProblem(401);
        assertThatAnswer(Api.withToken(token).settings()).isBlankProblem(401);
    }

    @Test
    void whatIsNoAddressOrNoPermissionIsNamed() {
        assertThatAnswer(tenant.owner().invite("somebody", false, "Everything:Collection:Create"))
                .isProblem(422, "invalid-input")
                .namesFields("/email", "/permissions");
        assertThatAnswer(tenant.owner().invite("some\u200Bbody@acme.example", false))
                .namesFields("/email");
    }

    @Test
    void anAddressIsInvitedOnceAndOfAnotherOrganizationNothingIsTold() {
        invited(tenant.address("new"));
        Tenant other = Tenant.create();

        Answer here = tenant.owner().invite(tenant.address("new"), false);
        Answer member = other.owner().invite(tenant.memberEmail(), false);
        Answer invitedElsewhere = other.owner().invite(tenant.address("new"), false);

        assertThatAnswer(here).isProblem(422, "invalid-input").namesFields("/email");
        assertThatAnswer(member).isProblem(422, "invalid-input").namesFields("/email");
        assertThat(member.body()).doesNotContain(tenant.name()).contains("cannot be invited");
        assertThat(invitedElsewhere.body()).isEqualTo(member.body());
        assertThat(other.owner().members().json().getJsonArray("members")).hasSize(4);
    }

    @Test
    void anInvitationNobodyAcceptedInTimeGivesWay() {
        invited(tenant.address("new"));
        TestBed.database().endInvitation(tenant.address("new"));

        Answer elsewhere = Tenant.create().owner().invite(tenant.address("new"), false);

        assertThat(elsewhere.status()).as(elsewhere.body()).isEqualTo(201);
        assertThat(tenant.owner().members().json().getJsonArray("members")).hasSize(4);
        JsonObject told = Trail.of(tenant).newest();
        assertThat(Trail.action(told)).isEqualTo("member-removed ok");
        assertThat(told.getString("subject")).isEqualTo(tenant.address("new") + ": invitation expired");
        assertThat(told.getString("actor")).isEqualTo("system");
    }

    @Test
    void whoFindsTooManyAddressesTakenElsewhereMustWait() {
        // given
        Tenant other = Tenant.create();
        for (int i = 0; i < 10; i++) {
            assertThatAnswer(tenant.owner().invite(other.ownerEmail(), false)).isProblem(422, "invalid-input");
        }

        // when
        Answer taken = tenant.owner().invite(other.adminEmail(), false);
        Answer free = tenant.owner().invite(tenant.address("new"), false);

        // then
        assertThatAnswer(taken).isProblem(429, "too-many-attempts");
        assertThatAnswer(free).isProblem(429, "too-many-attempts");
        assertThat(Integer.parseInt(free.header("Retry-After"))).isBetween(1, 360);
        assertThatAnswer(tenant.owner().changeMember(id(tenant.memberEmail()), false))
                .isOk();
        assertThat(other.owner().invite(tenant.address("new"), false).status()).isEqualTo(201);
    }

    @Test
    void anOrganizationDoesNotFindMoreOutByMoreOwners() {
        // given
        Tenant other = Tenant.create();
        for (int owner = 0; owner < 3; owner++) {
            TestBed.database().addMember(tenant.id(), tenant.address("owner" + owner), true);
            for (int i = 0; i < 10; i++) {
                assertThatAnswer(Api.as(tenant.address("owner" + owner)).invite(other.ownerEmail(), false))
                        .isProblem(422, "invalid-input");
            }
        }

        // then
        assertThatAnswer(tenant.owner().invite(other.ownerEmail(), false)).isProblem(429, "too-many-attempts");
    }

    @Test
    void onlyWhatTellsOfOthersCounts() {
        // given
        for (int i = 0; i < 12; i++) {
            assertThat(tenant.owner().invite(tenant.address("new" + i), false).status())
                    .isEqualTo(201);
            assertThatAnswer(tenant.owner().invite(tenant.memberEmail(), false)).isProblem(422, "invalid-input");
            assertThatAnswer(tenant.owner().invite("nobody", false)).isProblem(422, "invalid-input");
        }

        // then
        assertThatAnswer(tenant.owner().invite(Tenant.create().ownerEmail(), false))
                .isProblem(422, "invalid-input");
    }

    @Test
    void aNewLinkIsAnotherOneAndOnlyForWhoHasNotAccepted() {
        JsonObject invited = invited(tenant.address("new"));

        Answer again = tenant.owner().inviteAgain(invited.getInt("id"));

        assertThat(again.status()).as(again.body()).isEqualTo(201);
        assertThat(again.json().getString("invitation_link")).isNotEqualTo(invited.getString("invitation_link"));
        assertThatAnswer(tenant.owner().inviteAgain(id(tenant.memberEmail()))).isProblem(409, "already-member");
    }

    private JsonObject invited(String email) {
        Answer answer = tenant.owner().invite(email, false, LIST);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private static long id(String email) {
        return TestBed.database().memberId(email);
    }
}
