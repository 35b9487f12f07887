package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.sandbox.SandboxAnswer;
import io.loquent.sandbox.SandboxTwilio;
import io.loquent.sandbox.TwilioError;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever Twilio does, the caller gets a clear answer in time and nothing is written. The deadline here is 5 s. */
@OnServer
class TwilioMisbehavesIT {
    private static final Duration DEADLINE_AND_A_BIT = Duration.ofSeconds(25);

    private static final String BARELY_FITTING = "a wait that fits barely";
    private static final Map<String, SandboxAnswer> ENDLESS = Map.of(
            "silence", SandboxAnswer.silence(Duration.ofSeconds(30)),
            "a dripping body", SandboxAnswer.drippingBody(Duration.ofMillis(200)),
            "dripping headers", SandboxAnswer.drippingHeaders(Duration.ofMillis(200)),
            "an answer too late", SandboxAnswer.slow(Duration.ofSeconds(30)));

    /** NB: the common pool has one thread only on a machine of two processors. */
    private static ExecutorService threads;

    private static final Toll TOLL = new Toll("Twilio misbehaving");

    /** The waits that last longest overlap; all begin before the first test. NB: fewer than may wait for Twilio at once. */
    private static Map<String, Waiting> waiting;

    private final Tenant tenant = Tenant.create();

    @BeforeAll
    static void beginToWait() {
        threads = Executors.newCachedThreadPool();
        Map<String, SandboxAnswer> answers = new TreeMap<>(ENDLESS);
        answers.put(BARELY_FITTING, SandboxAnswer.error(TwilioError.TOO_MANY_REQUESTS, Duration.ofSeconds(4)));
        waiting = new TreeMap<>();
        answers.forEach((name, answer) -> waiting.put(name, Waiting.begin(TestAccount.answering(answer))));
    }

    @AfterAll
    static void count() {
        threads.shutdownNow();
        TOLL.assertNothingLost("each a way of its own");
    }

    static Stream<Arguments> unusableAnswers() {
        return Stream.of(
                Arguments.of("a web page", SandboxAnswer.html()),
                Arguments.of("no body", SandboxAnswer.emptyBody()),
                Arguments.of("JSON that breaks off", SandboxAnswer.truncatedJson()),
                Arguments.of("another account", SandboxAnswer.anotherAccount()),
                Arguments.of("50 MB", SandboxAnswer.hugeBody()),
                Arguments.of("an account of 100 kB", SandboxAnswer.longName(100_000)),
                Arguments.of("an array", json("[]")),
                Arguments.of("numbers for texts", json("{\"sid\":1,\"status\":2}")),
                Arguments.of("an empty object", json("{}")),
                Arguments.of("deep nesting", json("{\"a\":".repeat(10_000))),
                Arguments.of("an unknown status code", status(418)));
    }

    private static SandboxAnswer status(int status) {
        return call -> call.answer(status, "application/json", "{}".getBytes());
    }

    private static SandboxAnswer json(String body) {
        return call -> call.answer(200, "application/json", body.getBytes());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusableAnswers")
    void anAnswerThatIsNotTwiliosIsUnavailability(String name, SandboxAnswer answer) {
        assertUnavailable(TestAccount.answering(answer));
    }

    @Test
    void credentialsDoNotFollowARedirect() {
        try (SandboxTwilio elsewhere = SandboxTwilio.start(0)) {
            // given
            TestAccount account =
                    TestAccount.answering(SandboxAnswer.redirect(elsewhere.url().resolve("/trap")));

            // then
            assertUnavailable(account);
            assertThat(elsewhere.requestsSeen()).isEmpty();
        }
    }

    static Stream<String> endlessAnswers() {
        return ENDLESS.keySet().stream().sorted();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endlessAnswers")
    void theDeadlineEndsTheWait(String name) {
        Answer ours = waiting.get(name).assertUnavailable();

        assertThat(ours.time()).isGreaterThan(Duration.ofMillis(4500));
    }

    @Test
    void aResetConnectionIsTriedAgain() {
        // given
        TestAccount account =
                TestAccount.answering(SandboxAnswer.reset(), SandboxAnswer.reset(), SandboxAnswer.usual());

        // then
        assertThatAnswer(TOLL.count(tenant.admin().connect(account.sid(), account.token())))
                .isOk();
    }

    @Test
    void connectionsThatAreAlwaysResetEndInUnavailability() {
        assertUnavailable(TestAccount.answering(SandboxAnswer.reset()));
    }

    @Test
    void twoFaultsAreRiddenOut() {
        // given
        TestAccount account = TestAccount.open();
        TestBed.twilio().failsThenAnswers(account.sid(), 2);

        // then
        assertThatAnswer(TOLL.count(tenant.admin().connect(account.sid(), account.token())))
                .isOk();
        assertThat(account.requestsSeen()).hasSize(3);
    }

    static Stream<TwilioError> passingErrors() {
        return Stream.of(TwilioError.TOO_MANY_REQUESTS, TwilioError.SERVER_ERROR, TwilioError.UNAVAILABLE);
    }

    @ParameterizedTest
    @MethodSource("passingErrors")
    void afterThreeTriesItIsGivenUp(TwilioError error) {
        TestAccount account = TestAccount.answering(SandboxAnswer.error(error));

        assertUnavailable(account);

        assertThat(account.requestsSeen()).hasSize(3);
    }

    @Test
    void theTimeTwilioAsksForIsWaited() {
        // given
        TestAccount account = TestAccount.answering(
                SandboxAnswer.error(TwilioError.TOO_MANY_REQUESTS, Duration.ofSeconds(1)), SandboxAnswer.usual());

        // when
        Answer answer = tenant.admin().connect(account.sid(), account.token());

        // then
        assertThatAnswer(answer).isOk();
        assertThat(answer.time()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(account.requestsSeen()).hasSize(2);
    }

    @Test
    void aWaitBeyondTheDeadlineIsPassedOnInstead() {
        // given
        TestAccount account =
                TestAccount.answering(SandboxAnswer.error(TwilioError.TOO_MANY_REQUESTS, Duration.ofSeconds(77)));

        // when
        Answer answer = assertUnavailable(account);

        // then
        assertThatAnswer(answer).hasHeader("Retry-After", "77");
        assertThat(account.requestsSeen()).hasSize(1);
    }

    @Test
    void aWaitThatFitsBarelyNeverTurnsIntoALateAnswer() {
        assertThatAnswer(waiting.get(BARELY_FITTING).assertUnavailable()).hasHeader("Retry-After", "4");
    }

    @Test
    void aRefusalIsNotTriedAgain() {
        TestAccount account = TestAccount.answering(SandboxAnswer.error(TwilioError.AUTHENTICATE));

        tenant.admin().connect(account.sid(), account.token());

        assertThat(account.requestsSeen()).hasSize(1);
    }

    private static Answer assertUnavailable(TestAccount account) {
        return Waiting.begin(account).assertUnavailable();
    }

    /** A connect of an organization of its own that is on its way. */
    private record Waiting(Tenant tenant, String before, CompletableFuture<Answer> coming) {
        static Waiting begin(TestAccount account) {
            Tenant tenant = Tenant.create();
            return new Waiting(
                    tenant,
                    tenant.record(),
                    CompletableFuture.supplyAsync(
                            () -> tenant.admin().connect(account.sid(), account.token()), threads));
        }

        Answer assertUnavailable() {
            Answer answer = TOLL.count(coming.join());
            TOLL.requires(() -> assertThat(tenant.record()).isEqualTo(before));
            assertThatAnswer(answer).isProblem(503, "twilio-unavailable").cameWithin(DEADLINE_AND_A_BIT);
            assertThat(answer.header("Retry-After")).matches("[1-9][0-9]*");
            return answer;
        }
    }
}
