package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Owners look after the people of their organization, by REST. */
@OnServer
class MembersIT {
    private static final String LIST = "Twilio:Collection:List";
    private static final String CONNECT = "Twilio:Collection:Create";

    private final Tenant tenant = Tenant.create();

    @Test
    void anOwnerSeesEverybodyByAddress() {
        tenant.owner().invite(fresh("zoe"), true);

        Answer answer = tenant.owner().members();

        assertThatAnswer(answer).isOk();
        List<JsonObject> members = members(answer);
        assertThat(members)
                .extracting(member -> member.getString("email"))
                .containsExactly(
                        tenant.adminEmail(),
                        tenant.listerEmail(),
                        tenant.memberEmail(),
                        tenant.ownerEmail(),
                        fresh("zoe"));
        assertThat(members.get(1).getJsonArray("permissions").toString()).isEqualTo("[\"" + LIST + "\"]");
        assertThat(members.get(3).getBoolean("owner")).isTrue();
        assertThat(members.get(3).getString("status")).isEqualTo("active");
        assertThat(Instant.parse(members.get(3).getString("last_signed_in_at")))
                .isAfter(Instant.now().minus(Duration.ofMinutes(2)));
        assertThat(members.get(4).getString("status")).isEqualTo("invited");
    }

    @Test
    void anInvitationIsALinkToldOnceThatStandsInNoRequestLine() {
        Answer answer = tenant.owner().invite(" " + fresh("New").toUpperCase(Locale.ROOT) + " ", false, LIST);

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        JsonObject invited = answer.json();
        assertThat(invited.getString("email")).isEqualTo(fresh("New").toLowerCase(Locale.ROOT));
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
        JsonObject invited = invited(fresh("new"));
        String token = URI.create(invited.getString("invitation_link")).getFragment();

        assertThatAnswer(Api.as(fresh("new"), "").settings()).isBlankProblem(401);
        assertThatAnswer(Api.as(fresh("new"), token).settings()).isBlankProblem(401);
        assertThatAnswer(Api.withToken(token).settings()).isBlankProblem(401);
    }

    @Test
    void whatIsNoAddressOrNoPermissionIsNamed() {
        assertThatAnswer(tenant.owner().invite("somebody", false, "Everything:Collection:Create"))
                .isProblem(422, "invalid-input")
                .namesFields("/email", "/permissions");
        assertThatAnswer(tenant.owner().invite("some\u200Bbody@acme.example", false))
                .namesFields("/email");
        assertThatAnswer(tenant.owner().changeMember(id(tenant.memberEmail()), "{}"))
                .isProblem(422, "invalid-input")
                .namesFields("/owner", "/permissions");
        assertThatAnswer(tenant.owner().changeMember(id(tenant.memberEmail()), "{\"owner\":\"no\"}"))
                .isProblem(400, "malformed-request");
    }

    @Test
    void anAddressIsInvitedOnceAndOfAnotherOrganizationNothingIsTold() {
        invited(fresh("new"));
        Tenant other = Tenant.create();

        Answer here = tenant.owner().invite(fresh("new"), false);
        Answer member = other.owner().invite(tenant.memberEmail(), false);
        Answer invitedElsewhere = other.owner().invite(fresh("new"), false);

        assertThatAnswer(here).isProblem(422, "invalid-input").namesFields("/email");
        assertThatAnswer(member).isProblem(422, "invalid-input").namesFields("/email");
        assertThat(member.body()).doesNotContain(tenant.name()).contains("cannot be invited");
        assertThat(invitedElsewhere.body()).isEqualTo(member.body());
        assertThat(members(other.owner().members())).hasSize(4);
    }

    @Test
    void anInvitationNobodyAcceptedInTimeGivesWay() {
        invited(fresh("new"));
        TestBed.database().endInvitation(fresh("new"));

        Answer elsewhere = Tenant.create().owner().invite(fresh("new"), false);

        assertThat(elsewhere.status()).as(elsewhere.body()).isEqualTo(201);
        assertThat(members(tenant.owner().members())).hasSize(4);
        JsonObject told = Trail.of(tenant).newest();
        assertThat(Trail.action(told)).isEqualTo("member-removed ok");
        assertThat(told.getString("subject")).isEqualTo(fresh("new") + ": invitation expired");
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
        Answer free = tenant.owner().invite(fresh("new"), false);

        // then
        assertThatAnswer(taken).isProblem(429, "too-many-attempts");
        assertThatAnswer(free).isProblem(429, "too-many-attempts");
        assertThat(Integer.parseInt(free.header("Retry-After"))).isBetween(1, 360);
        assertThatAnswer(tenant.owner().changeMember(id(tenant.memberEmail()), false))
                .isOk();
        assertThat(other.owner().invite(fresh("new"), false).status()).isEqualTo(201);
    }

    @Test
    void anOrganizationDoesNotFindMoreOutByMoreOwners() {
        // given
        Tenant other = Tenant.create();
        for (int owner = 0; owner < 3; owner++) {
            TestBed.database().addMember(tenant.id(), fresh("owner" + owner), true);
            for (int i = 0; i < 10; i++) {
                assertThatAnswer(Api.as(fresh("owner" + owner)).invite(other.ownerEmail(), false))
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
            assertThat(tenant.owner().invite(fresh("new" + i), false).status()).isEqualTo(201);
            assertThatAnswer(tenant.owner().invite(tenant.memberEmail(), false)).isProblem(422, "invalid-input");
            assertThatAnswer(tenant.owner().invite("nobody", false)).isProblem(422, "invalid-input");
        }

        // then
        assertThatAnswer(tenant.owner().invite(Tenant.create().ownerEmail(), false))
                .isProblem(422, "invalid-input");
    }

    @Test
    void aNewLinkIsAnotherOneAndOnlyForWhoHasNotAccepted() {
        JsonObject invited = invited(fresh("new"));

        Answer again = tenant.owner().inviteAgain(invited.getInt("id"));

        assertThat(again.status()).as(again.body()).isEqualTo(201);
        assertThat(again.json().getString("invitation_link")).isNotEqualTo(invited.getString("invitation_link"));
        assertThatAnswer(tenant.owner().inviteAgain(id(tenant.memberEmail()))).isProblem(409, "already-member");
    }

    @Test
    void whatIsGrantedHoldsFromTheNextRequest() {
        assertThatAnswer(tenant.member().phoneNumbers()).isBlankProblem(403);

        Answer answer = tenant.owner().changeMember(id(tenant.memberEmail()), false, LIST);

        assertThatAnswer(answer).isOk();
        assertThat(answer.json().getJsonArray("permissions").toString()).isEqualTo("[\"" + LIST + "\"]");
        assertThatAnswer(tenant.member().phoneNumbers()).isOk();
        assertThatAnswer(tenant.member().connect("AC", "")).isBlankProblem(403);
    }

    @Test
    void whatIsTakenIsGoneFromALiveTokenToo() {
        Api token = token(tenant.admin(), CONNECT);
        assertThatAnswer(token.connect("AC", "")).isProblem(422, "invalid-input");

        tenant.owner().changeMember(id(tenant.adminEmail()), false, LIST);

        assertThatAnswer(token.connect("AC", "")).isBlankProblem(403);
        assertThatAnswer(token.phoneNumbers()).isBlankProblem(403);
        assertThatAnswer(tenant.admin().connect("AC", "")).isBlankProblem(403);
        assertThatAnswer(tenant.admin().phoneNumbers()).isOk();
    }

    @Test
    void whoIsMadeAnOwnerIsOneAndMayStepBack() {
        tenant.owner().changeMember(id(tenant.memberEmail()), true);
        assertThatAnswer(tenant.member().members()).isOk();

        assertThatAnswer(tenant.owner().changeMember(id(tenant.ownerEmail()), false))
                .isOk();

        assertThatAnswer(tenant.owner().members()).isBlankProblem(403);
        assertThatAnswer(tenant.owner().connect("AC", "")).isBlankProblem(403);
    }

    @Test
    void whoIsRemovedIsOutWithTheirTokens() {
        Api token = token(tenant.lister(), LIST);

        assertThat(tenant.owner().removeMember(id(tenant.listerEmail())).status())
                .isEqualTo(204);

        assertThatAnswer(tenant.lister().settings()).isBlankProblem(401);
        assertThatAnswer(token.settings()).isBlankProblem(401);
        assertThat(tenant.owner().tokens().body()).isEqualTo("{\"tokens\":[]}");
    }

    @Test
    void theLastOwnerWhoCanSignInStays() {
        tenant.owner().invite(fresh("second"), true);
        long owner = id(tenant.ownerEmail());

        assertThatAnswer(tenant.owner().removeMember(owner)).isProblem(409, "last-owner");
        assertThatAnswer(tenant.owner().changeMember(owner, false, LIST)).isProblem(409, "last-owner");
        assertThatAnswer(tenant.owner().members()).isOk();

        TestBed.database().addMember(tenant.id(), fresh("third"), true);
        assertThat(tenant.owner().removeMember(owner).status()).isEqualTo(204);
    }

    @Test
    void anotherOrganizationsMembersAreUnknown() {
        Api stranger = Tenant.create().owner();
        long member = id(tenant.memberEmail());
        int invited = invited(fresh("new")).getInt("id");
        String before = membersButTimes();

        assertThatAnswer(stranger.changeMember(member, true)).isBlankProblem(404);
        assertThatAnswer(stranger.removeMember(member)).isBlankProblem(404);
        assertThatAnswer(stranger.inviteAgain(invited)).isBlankProblem(404);
        assertThat(membersButTimes()).isEqualTo(before);
    }

    /** NB: to look is to sign in, and a minute may have passed. */
    private String membersButTimes() {
        return tenant.owner().members().body().replaceAll("\"last_signed_in_at\":\"[^\"]*\"", "");
    }

    @Test
    void anOwnersTokenIsNoOwner() {
        Api token = token(tenant.owner(), LIST);

        assertThatAnswer(token.members()).isBlankProblem(403);
        assertThatAnswer(token.invite(fresh("new"), true)).isBlankProblem(403);
        assertThatAnswer(token.changeMember(id(tenant.memberEmail()), true)).isBlankProblem(403);
    }

    @Test
    void whoLeavesIsInTheTrailToo() {
        TestBed.database().addMember(tenant.id(), fresh("second"), true);

        assertThat(tenant.owner().removeMember(id(tenant.ownerEmail())).status())
                .isEqualTo(204);

        Answer trail = Api.as(fresh("second")).auditEvents("limit=1");
        assertThat(trail.body()).contains("member-removed", tenant.ownerEmail());
    }

    private JsonObject invited(String email) {
        Answer answer = tenant.owner().invite(email, false, LIST);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    /** An address nobody has yet. */
    private String fresh(String name) {
        return name + tenant.ownerEmail().substring("owner".length());
    }

    private static long id(String email) {
        return TestBed.database().memberId(email);
    }

    private static Api token(Api creator, String permission) {
        Answer answer = creator.createToken("a test's", permission);
        return Api.withToken(answer.json().getString("token"));
    }

    private static List<JsonObject> members(Answer answer) {
        return answer.json().getJsonArray("members").getValuesAs(JsonValue::asJsonObject);
    }
}
