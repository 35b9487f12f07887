package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.sandbox.SandboxAnswer;
import io.loquent.sandbox.TwilioError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Connecting is no way to find out which stolen pairs are good. With the limits the product comes with. */
@OnServer
class ConnectLimitIT {
    private static final int PER_MEMBER = 10;
    private static final int PER_ORGANIZATION = 30;

    private final Tenant tenant = Tenant.create();
    private final TestAccount account = TestAccount.open();

    @Test
    void afterTooManyRefusalsAMemberMustWaitAndTwilioIsNotAsked() {
        // given
        IntStream.range(0, PER_MEMBER).forEach(each -> assertRefused(guess(tenant.admin())));
        int asked = account.requestsSeen().size();
        String before = tenant.record();

        // when
        Answer withAGoodPair = tenant.admin().connect(account.sid(), account.token());

        // then
        assertThatAnswer(withAGoodPair).isProblem(429, "too-many-attempts");
        assertThat(Integer.parseInt(withAGoodPair.header("Retry-After"))).isBetween(1, 60);
        assertThat(withAGoodPair.json().getString("detail")).endsWith("Try again in one minute.");
        assertThat(account.requestsSeen()).hasSize(asked);
        assertThat(tenant.record()).isEqualTo(before);
        assertThat(Trail.action(Trail.of(tenant).newest())).isEqualTo("connect too-many-attempts");
    }

    @Test
    void whoGoesOnMeetsTheEndOfTheRecord() {
        // given
        IntStream.range(0, PER_MEMBER).forEach(each -> assertRefused(guess(tenant.admin())));

        // when
        IntStream.range(0, 20).forEach(each -> guess(tenant.admin()));

        // then
        List<String> recorded = Trail.of(tenant).actions();
        assertThat(recorded).filteredOn("connect too-many-attempts"::equals).hasSize(10);
        assertThat(recorded)
                .filteredOn("refusals-not-recorded too-many-attempts"::equals)
                .hasSize(1);
    }

    @Test
    void othersAndOtherOperationsDoNotWaitForThatMember() {
        // given
        TestAccount replaced = TestAccount.open();
        tenant.owner().connect(replaced.sid(), replaced.token());
        tenant.owner().replace(account.sid(), account.token());
        IntStream.range(0, PER_MEMBER).forEach(each -> assertRefused(guess(tenant.owner())));
        assertThatAnswer(guess(tenant.owner())).isProblem(429, "too-many-attempts");

        // then
        assertThatAnswer(tenant.owner().verify()).isOk();
        assertThatAnswer(tenant.owner().phoneNumbers()).isOk();
        assertThatAnswer(tenant.owner().rollBack()).isOk();
        assertThatAnswer(tenant.admin().replace(account.sid(), account.token())).isOk();
        assertThatAnswer(Tenant.create().owner().connect(account.sid(), account.token()))
                .isOk();
    }

    @Test
    void anOrganizationDoesNotGetMoreGuessesByMoreMembers() {
        // given
        List<Api> members = IntStream.range(0, PER_ORGANIZATION / PER_MEMBER)
                .mapToObj(this::anotherAdmin)
                .toList();
        members.forEach(member -> IntStream.range(0, PER_MEMBER).forEach(each -> assertRefused(guess(member))));
        Api oneMore = anotherAdmin(members.size());
        guess(oneMore);
        guess(oneMore);

        // then
        assertThatAnswer(tenant.owner().connect(account.sid(), account.token())).isProblem(429, "too-many-attempts");
    }

    @Test
    void onlyWhatTellsSomethingCounts() {
        // given
        TestAccount down = TestAccount.answering(SandboxAnswer.error(TwilioError.UNAVAILABLE));
        IntStream.range(0, PER_MEMBER - 1).forEach(each -> assertRefused(guess(tenant.admin())));

        // when
        for (int i = 0; i < 3; i++) {
            assertThatAnswer(tenant.admin().connect(account.sid(), account.token()))
                    .isOk();
            assertThatAnswer(tenant.admin().replace(down.sid(), down.token())).isProblem(503, "twilio-unavailable");
            assertThatAnswer(tenant.admin().connect("AC", "not well-formed")).isProblem(422, "invalid-input");
            assertThatAnswer(tenant.admin().connect(down.sid(), down.token())).isProblem(409, "account-differs");
        }

        // then
        assertRefused(guess(tenant.admin()));
        assertThatAnswer(guess(tenant.admin())).isProblem(429, "too-many-attempts");
    }

    @Test
    void manyAtOnceGetNoMoreThanOneAfterTheOther() {
        // given
        TestAccount slow = TestAccount.answering(
                SandboxAnswer.slow(Duration.ofMillis(300), SandboxAnswer.error(TwilioError.AUTHENTICATE)));

        // when
        List<Integer> statuses = new ArrayList<>();
        for (int round = 0; round < 4; round++) {
            List<CompletableFuture<Answer>> guesses = Stream.generate(() ->
                            CompletableFuture.supplyAsync(() -> tenant.admin().connect(slow.sid(), Tokens.fresh())))
                    .limit(4)
                    .toList();
            guesses.forEach(each -> statuses.add(each.join().status()));
        }

        // then
        assertThat(statuses).containsOnly(422, 429);
        assertThat(statuses.stream().filter(status -> status == 422)).hasSize(PER_MEMBER);
    }

    private Api anotherAdmin(int number) {
        String email = "admin" + number + "@" + tenant.id() + ".example";
        TestBed.database().addMember(tenant.id(), email, false, "Twilio:Collection:Create");
        return Api.as(email);
    }

    private Answer guess(Api caller) {
        return caller.replace(account.sid(), Tokens.fresh());
    }

    private static void assertRefused(Answer answer) {
        assertThatAnswer(answer).isProblem(422, "credentials-rejected");
    }
}
