package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.sandbox.SandboxAnswer;
import io.loquent.sandbox.TwilioError;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What happens is in the trail: who, what, when, from where, and how it ended. */
@OnServer
class AuditTrailIT {
    private static final String LIST = "Twilio:Collection:List";

    private final Tenant tenant = Tenant.create();
    private final Trail trail = Trail.of(tenant);

    @Test
    void aConnectTellsWhoWhatWhenFromWhereAndTwiliosRequest() {
        Instant before = Instant.now().minusSeconds(1);
        TestAccount account = TestAccount.open();

        assertThatAnswer(tenant.admin().connect(account.sid(), account.token())).isOk();

        JsonObject event = trail.newest();
        assertThat(Trail.action(event)).isEqualTo("connect ok");
        assertThat(event.getString("actor")).isEqualTo("member");
        assertThat(event.getString("email")).isEqualTo(tenant.adminEmail());
        assertThat(event.getInt("member_id")).isPositive();
        assertThat(event.getString("client_address")).isEqualTo("127.0.0.1");
        assertThat(event.getString("subject")).isEqualTo(account.masked());
        assertThat(event.getString("twilio_request_id")).matches("RQ[0-9a-f]{32}");
        assertThat(event.isNull("token_id")).isTrue();
        assertThat(Instant.parse(event.getString("recorded_at"))).isBetween(before, Instant.now());
        assertThat(event.getInt("sequence")).isEqualTo(1);
        assertThat(event.getString("hash")).matches("[0-9a-f]{64}");
    }

    @Test
    void theWholeLifeOfAConnectionIsInIt() {
        TestAccount first = TestAccount.open();
        TestAccount second = TestAccount.open();

        tenant.owner().phoneNumbers();
        tenant.owner().connect(first.sid(), first.token());
        tenant.owner().connect(second.sid(), second.token());
        tenant.owner().replace(second.sid(), second.token());
        tenant.owner().verify();
        tenant.lister().phoneNumbers();
        tenant.owner().rollBack();
        tenant.owner().disconnect("stop");
        tenant.owner().rollBack();
        tenant.owner().phoneNumbers();

        assertThat(trail.actions())
                .containsExactly(
                        "roll-back nothing-to-roll-back",
                        "disconnect ok",
                        "roll-back ok",
                        "phone-numbers-listed ok",
                        "verify ok",
                        "replace ok",
                        "replace account-differs",
                        "connect ok",
                        "phone-numbers-listed ok");
        assertThat(trail.events())
                .map(event -> event.getString("subject", null))
                .containsExactly(
                        null,
                        first.masked() + ", calls: stop",
                        first.masked(),
                        second.masked(),
                        second.masked(),
                        second.masked(),
                        second.masked(),
                        first.masked(),
                        "shared");
        assertThat(trail.events("action=phone-numbers-listed&limit=1").get(0).getString("email"))
                .isEqualTo(tenant.listerEmail());
    }

    @Test
    void whatFailsIsInItWithTheReasonAndTwiliosRequest() {
        TestAccount account = TestAccount.answering(SandboxAnswer.error(TwilioError.AUTHENTICATE));
        tenant.admin().connect(account.sid(), account.token());
        assertThat(Trail.action(trail.newest())).isEqualTo("connect credentials-rejected");
        assertThat(trail.newest().getString("twilio_request_id")).startsWith("RQ");

        account.answers(SandboxAnswer.reset());
        tenant.admin().connect(account.sid(), account.token());
        assertThat(Trail.action(trail.newest())).isEqualTo("connect twilio-unavailable");
        assertThat(trail.newest().isNull("twilio_request_id")).isTrue();

        account.answers(SandboxAnswer.usual());
        tenant.admin().connect(account.sid(), account.token());
        account.answers(SandboxAnswer.error(TwilioError.AUTHENTICATE));
        tenant.owner().verify();
        assertThat(Trail.action(trail.newest())).isEqualTo("verify credentials-rejected");
        tenant.owner().phoneNumbers();
        assertThat(Trail.action(trail.newest())).isEqualTo("phone-numbers-listed credentials-rejected");
    }

    @Test
    void whatBreaksTheFormsRulesIsInItToo() {
        tenant.admin().connect("AC", "");

        assertThat(trail.actions()).containsExactly("connect invalid-input");
        assertThat(trail.newest().isNull("subject")).isTrue();
    }

    @Test
    void whatADeniedCallerMakesUpIsNotInIt() {
        for (String made : List.of("/api/twilio/connect;made=up", "/api/twilio;made=up/connect?made=up")) {
            Answer answer = tenant.member().send(made, request -> request.header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{}")));

            assertThatAnswer(answer).isBlankProblem(403);
        }

        assertThat(trail.events())
                .extracting(event -> event.getString("subject"))
                .containsExactly("POST /api/twilio/connect", "POST /api/twilio/connect");
    }

    @Test
    void whoMayNotIsInItAndReadingWhatOneMayNotIsNot() {
        TestAccount account = TestAccount.open();
        tenant.member().connect(account.sid(), account.token());
        tenant.lister().removeMember(4711);
        tenant.member().phoneNumbers();
        tenant.member().members();

        assertThat(trail.actions()).containsExactly("access-denied refused", "access-denied refused");
        assertThat(trail.events())
                .map(event -> event.getString("email") + " " + event.getString("subject"))
                .containsExactly(
                        tenant.listerEmail() + " DELETE /api/members/4711",
                        tenant.memberEmail() + " POST /api/twilio/connect");
        assertThat(trail.newest().getString("client_address")).isEqualTo("127.0.0.1");
    }

    @Test
    void whatIsRefusedBeforeTwilioIsAskedIsInIt() {
        tenant.owner().verify();
        tenant.admin().rollBack();

        assertThat(trail.actions()).containsExactly("roll-back nothing-to-roll-back", "verify not-connected");
        assertThat(trail.newest().getString("email")).isEqualTo(tenant.adminEmail());
    }

    @Test
    void nobodyFillsTheTrailWithRefusalsAndItSaysThatThereWereMore() {
        for (int i = 0; i < 15; i++) {
            tenant.admin().rollBack();
        }
        tenant.owner().rollBack();
        tenant.admin().verify();

        assertThat(trail.actions("action=roll-back")).hasSize(11);
        assertThat(trail.events("action=roll-back&limit=1").get(0).getString("email"))
                .isEqualTo(tenant.ownerEmail());
        List<JsonObject> marks = trail.events("action=refusals-not-recorded");
        assertThat(marks).hasSize(1);
        assertThat(marks.get(0).getString("subject")).isEqualTo("roll-back");
        assertThat(marks.get(0).getString("result")).isEqualTo("nothing-to-roll-back");
        assertThat(marks.get(0).getString("email")).isEqualTo(tenant.adminEmail());
    }

    @Test
    void afterAWhileRefusalsAreRecordedAgain() {
        for (int i = 0; i < 12; i++) {
            tenant.admin().rollBack();
        }
        TestBed.database().ageEvents(tenant.id(), "11 minutes");
        for (int i = 0; i < 12; i++) {
            tenant.admin().rollBack();
        }

        assertThat(trail.actions("action=roll-back")).hasSize(20);
        assertThat(trail.actions("action=refusals-not-recorded")).hasSize(2);
    }

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
    void aSignInThatMustWaitIsInIt() throws InterruptedException {
        for (int i = 0; i < 40; i++) {
            Api.as(tenant.listerEmail(), "x".repeat(300)).from("192.0.2.78").settings();
        }

        assertThat(trail.awaitEvents("action=sign-in", 20).stream().map(event -> event.getString("result")))
                .contains("refused", "too-many-attempts");
    }

    @Test
    void invitingChangingAndRemovingPeopleIsInIt() {
        String email = "new@" + tenant.ownerEmail().substring(6);
        int id = tenant.owner().invite(email, false, LIST).json().getInt("id");
        tenant.owner().inviteAgain(id);
        tenant.owner().changeMember(id, true);
        tenant.owner().removeMember(id);
        tenant.owner().removeMember(TestBed.database().memberId(tenant.ownerEmail()));

        assertThat(trail.actions())
                .containsExactly(
                        "member-removed last-owner",
                        "member-removed ok",
                        "member-changed ok",
                        "member-invited ok",
                        "member-invited ok");
        assertThat(trail.events())
                .map(event -> event.getString("subject"))
                .containsExactly(tenant.ownerEmail(), email, email + ": owner", email, email + ": " + LIST);
    }

    @Test
    void whatIsRefusedAboutPeopleIsInIt() {
        Tenant other = Tenant.create();
        long owner = TestBed.database().memberId(tenant.ownerEmail());
        long stranger = TestBed.database().memberId(other.ownerEmail());
        tenant.owner().invite("nobody", false);
        tenant.owner().invite(tenant.memberEmail(), false);
        tenant.owner().invite(other.memberEmail(), false);
        tenant.owner().inviteAgain(owner);
        tenant.owner().changeMember(owner, false, "Everything:Collection:Create");
        tenant.owner().changeMember(owner, false);
        tenant.owner().changeMember(stranger, true);
        tenant.owner().removeMember(stranger);

        assertThat(trail.events())
                .map(event -> Trail.action(event) + " " + event.getString("subject", "nothing"))
                .containsExactly(
                        "member-removed not-found #" + stranger,
                        "member-changed not-found #" + stranger,
                        "member-changed last-owner " + tenant.ownerEmail(),
                        "member-changed invalid-input " + tenant.ownerEmail(),
                        "member-invited already-member " + tenant.ownerEmail(),
                        "member-invited invalid-input " + other.memberEmail(),
                        "member-invited invalid-input " + tenant.memberEmail(),
                        "member-invited invalid-input nothing");
        assertThat(trail.events()).allMatch(event -> event.getString("email").equals(tenant.ownerEmail()));
        assertThat(Trail.of(other).actions()).isEmpty();
    }

    @Test
    void aChangeThatCannotBeRecordedIsNotMade() {
        TestAccount account = TestAccount.open();
        String before = tenant.record();

        TestBed.database().withoutRecording(() -> {
            assertThatAnswer(tenant.admin().connect(account.sid(), account.token()))
                    .isProblem(500, "unexpected");
            assertThatAnswer(tenant.owner().createToken("x", LIST)).isProblem(500, "unexpected");
        });

        assertThat(tenant.record()).isEqualTo(before);
        assertThat(tenant.owner().tokens().body()).isEqualTo("{\"tokens\":[]}");
    }

    @Test
    void aFailureThatCannotBeRecordedIsToldAsItIs() {
        TestAccount account = TestAccount.answering(SandboxAnswer.error(TwilioError.AUTHENTICATE));

        TestBed.database().withoutRecording(() -> {
            assertThatAnswer(tenant.admin().connect(account.sid(), account.token()))
                    .isProblem(422, "credentials-rejected");
            assertThatAnswer(Api.as(tenant.memberEmail(), "not it").settings()).isBlankProblem(401);
        });
    }

    @Test
    void organizationsDoNotWaitForEachOther() throws Exception {
        TestAccount slow = TestAccount.open();
        TestAccount fast = TestAccount.open();
        Tenant other = Tenant.create();
        tenant.owner().phoneNumbers();

        CompletableFuture<Answer> waiting = TestBed.database().whileChainIsLocked(tenant.id(), () -> {
            var connecting = CompletableFuture.supplyAsync(() -> tenant.owner().connect(slow.sid(), slow.token()));
            waitFor(slow);
            assertThatAnswer(other.owner().connect(fast.sid(), fast.token()))
                    .isOk()
                    .cameWithin(Duration.ofSeconds(30));
            assertThatAnswer(other.owner().phoneNumbers()).isOk().cameWithin(Duration.ofSeconds(30));
            assertThat(connecting).isNotDone();
            return connecting;
        });

        assertThatAnswer(waiting.get(60, TimeUnit.SECONDS)).isOk();
        assertThat(trail.actions()).containsExactly("connect ok", "phone-numbers-listed ok");
    }

    private static void waitFor(TestAccount asked) throws InterruptedException {
        while (asked.requestsSeen().isEmpty()) {
            Thread.sleep(20);
        }
    }
}
