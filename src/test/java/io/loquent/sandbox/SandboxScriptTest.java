package io.loquent.sandbox;

import static java.util.stream.IntStream.range;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What tests tell the sandbox to do, and what it tells them it saw. */
class SandboxScriptTest {

    private static final String TOKEN = "my-own-token";

    private final SandboxTwilio twilio = SandboxTwilio.start(0);
    private final SandboxClient client = new SandboxClient(twilio.url());
    private final String sid = twilio.opensAccount(TOKEN, 2);

    @AfterEach
    void closeTwilio() {
        twilio.close();
    }

    @Test
    void anOpenedAccountAnswersLikeABuiltInOne() throws Exception {
        assertThat(sid).matches("AC[0-9a-f]{32}");
        assertThat(statuses(1)).containsExactly(200);
        assertThat(client.account(sid, "wrong").statusCode()).isEqualTo(401);
    }

    @Test
    void aRejectedAccountIsRefusedUntilToldOtherwise() throws Exception {
        twilio.rejects(sid);
        assertThat(statuses(2)).containsExactly(401, 401);

        twilio.answers(sid, SandboxAnswer.usual());
        assertThat(statuses(1)).containsExactly(200);
    }

    @Test
    void failuresAreFollowedByGoodAnswers() throws Exception {
        twilio.failsThenAnswers(sid, 2);

        assertThat(statuses(4)).containsExactly(503, 503, 200, 200);
    }

    @Test
    void answersComeInOrderAndTheLastOneStays() throws Exception {
        twilio.answers(
                sid,
                SandboxAnswer.error(TwilioError.TOO_MANY_REQUESTS),
                SandboxAnswer.usual(),
                SandboxAnswer.error(TwilioError.SERVER_ERROR));

        assertThat(statuses(4)).containsExactly(429, 200, 500, 500);
    }

    @Test
    void oneAccountsAnswersLeaveTheOthersAlone() throws Exception {
        twilio.rejects(sid);

        assertThat(client.account(SandboxAccount.ACTIVE).statusCode()).isEqualTo(200);
    }

    @Test
    void anUnknownAccountCanBeGivenAnAnswerToo() throws Exception {
        var unknown = "AC" + "0".repeat(32);
        twilio.answers(unknown, SandboxAnswer.error(TwilioError.TEST_CREDENTIALS));

        assertThat(client.account(unknown, "any").statusCode()).isEqualTo(403);
    }

    @Test
    void requestsAreRememberedWithoutTheirToken() throws Exception {
        client.get("/2010-04-01/Accounts/" + sid + "/IncomingPhoneNumbers.json?PageSize=1", sid, TOKEN);
        client.getAnonymously("/elsewhere");

        assertThat(twilio.requestsSeen())
                .containsExactly(
                        new SeenRequest(
                                "GET",
                                "/2010-04-01/Accounts/" + sid + "/IncomingPhoneNumbers.json",
                                "PageSize=1",
                                true,
                                sid),
                        new SeenRequest("GET", "/elsewhere", "", false, ""));
        assertThat(twilio.requestsSeen(sid)).hasSize(1);
        assertThat(twilio.requestsOfNoAccount()).extracting(SeenRequest::path).containsExactly("/elsewhere");
        assertThat(twilio.requestsSeen().toString()).doesNotContain(TOKEN);
    }

    @Test
    void aResetForgetsEverythingButTheBuiltInAccounts() throws Exception {
        twilio.rejects(SandboxAccount.ACTIVE.sid());
        client.account(SandboxAccount.ACTIVE);

        twilio.reset();

        assertThat(twilio.requestsSeen()).isEmpty();
        assertThat(client.account(SandboxAccount.ACTIVE).statusCode()).isEqualTo(200);
        assertThat(statuses(1)).containsExactly(404);
    }

    @Test
    void requestsAtTheSameTimeAreAllAnswered() {
        var statuses =
                range(0, 64).parallel().map(each -> statusOf(sid)).boxed().toList();

        assertThat(statuses).hasSize(64).containsOnly(200);
    }

    private Iterable<Integer> statuses(int requests) {
        var statuses = new ArrayList<Integer>();
        range(0, requests).forEach(each -> statuses.add(statusOf(sid)));
        return statuses;
    }

    private int statusOf(String account) {
        try {
            return client.account(account, TOKEN).statusCode();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
