package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Owners look after the people of their organization, by REST. */
@OnServer
class MembersIT {
    private static final String LIST = "Twilio:Collection:List";
    private static final String CONNECT = "Twilio:Collection:Create";

    private final Tenant tenant = Tenant.create();

    @Test
    void anOwnerSeesEverybodyByAddress() {
        tenant.owner().invite(tenant.address("zoe"), true);

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
                        tenant.address("zoe"));
        assertThat(members.get(1).getJsonArray("permissions").toString()).isEqualTo("[\"" + LIST + "\"]");
        assertThat(members.get(3).getBoolean("owner")).isTrue();
        assertThat(members.get(3).getString("status")).isEqualTo("active");
        assertThat(Instant.parse(members.get(3).getString("last_signed_in_at")))
                .isAfter(Instant.now().minus(Duration.ofMinutes(2)));
        assertThat(members.get(4).getString("status")).isEqualTo("invited");
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
        Api token = tenant.admin().byToken(CONNECT);
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
    void whatIsMissingOrOfAnotherKindIsNamed() {
        assertThatAnswer(tenant.owner().changeMember(id(tenant.memberEmail()), "{}"))
                .isProblem(422, "invalid-input")
                .namesFields("/owner", "/permissions");
        assertThatAnswer(tenant.owner().changeMember(id(tenant.memberEmail()), "{\"owner\":\"no\"}"))
                .isProblem(400, "malformed-request");
    }

    @Test
    void whoIsRemovedIsOutWithTheirTokens() {
        Api token = tenant.lister().byToken(LIST);

        assertThat(tenant.owner().removeMember(id(tenant.listerEmail())).status())
                .isEqualTo(204);

        assertThatAnswer(tenant.lister().settings()).isBlankProblem(401);
        assertThatAnswer(token.settings()).isBlankProblem(401);
        assertThat(tenant.owner().tokens().body()).isEqualTo("{\"tokens\":[]}");
    }

    @Test
    void theLastOwnerWhoCanSignInStays() {
        tenant.owner().invite(tenant.address("second"), true);
        long owner = id(tenant.ownerEmail());

        assertThatAnswer(tenant.owner().removeMember(owner)).isProblem(409, "last-owner");
        assertThatAnswer(tenant.owner().changeMember(owner, false, LIST)).isProblem(409, "last-owner");
        assertThatAnswer(tenant.owner().members()).isOk();

        TestBed.database().addMember(tenant.id(), tenant.address("third"), true);
        assertThat(tenant.owner().removeMember(owner).status()).isEqualTo(204);
    }

    @Test
    void anotherOrganizationsMembersAreUnknown() {
        Api stranger = Tenant.create().owner();
        long member = id(tenant.memberEmail());
        int invited = tenant.owner().invite(tenant.address("new"), false).json().getInt("id");
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
        Api token = tenant.owner().byToken(LIST);

        assertThatAnswer(token.members()).isBlankProblem(403);
        assertThatAnswer(token.invite(tenant.address("new"), true)).isBlankProblem(403);
        assertThatAnswer(token.changeMember(id(tenant.memberEmail()), true)).isBlankProblem(403);
    }

    @Test
    void whoLeavesIsInTheTrailToo() {
        TestBed.database().addMember(tenant.id(), tenant.address("second"), true);

        assertThat(tenant.owner().removeMember(id(tenant.ownerEmail())).status())
                .isEqualTo(204);

        Answer trail = Api.as(tenant.address("second")).auditEvents("limit=1");
        assertThat(trail.body()).contains("member-removed", tenant.ownerEmail());
    }

    private static long id(String email) {
        return TestBed.database().memberId(email);
    }

    private static List<JsonObject> members(Answer answer) {
        return answer.json().getJsonArray("members").getValuesAs(JsonValue::asJsonObject);
    }
}
