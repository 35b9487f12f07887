package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Guessing passwords meets a delay, and nobody can use that against somebody else. With the limits the product comes with. */
@OnServer
class PasswordLimitIT {
    private static final int FAILURES = 20;
    private static final int PER_ACCOUNT = 100;
    private static final int PER_ADDRESS = 300;
    private static final int OF_ITS_OWN = 3;

    /** NB: refused without a hash, so that hundreds are quick. It counts like any other. */
    private static final String TOO_LONG = "x".repeat(300);

    private final Tenant tenant = Tenant.create();
    private final String here = address();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @Test
    void afterTooManyWrongPasswordsEvenTheRightOneMustWait() {
        // when
        Answer answer = afterTooManyFailures(() -> tenant.owner().from(here).settings());

        // then
        assertThatAnswer(answer).isProblem(429, "too-many-attempts");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 15);
        assertThat(answer.header("WWW-Authenticate")).isNull();
        assertThatAnswer(tenant.admin().from(here).settings()).isOk();
    }

    @Test
    void aStrangersFailuresDoNotBarTheOwner() {
        assertThatAnswer(afterTooManyFailures(() -> tenant.owner().from(here).settings()))
                .isProblem(429, "too-many-attempts");

        assertThatAnswer(tenant.owner().from(address()).settings()).isOk();
    }

    @Test
    void noBotnetBarsTheOwnerNeitherAtAKnownAddressNorAtANewOne() {
        // given
        String home = address();
        assertThatAnswer(tenant.owner().from(home).settings()).isOk();
        Api token = tenant.owner().from(home).byToken("Twilio:Collection:List");

        // when
        fillAccount(tenant.ownerEmail());

        // then
        assertThatAnswer(tenant.owner().from(address()).settings()).isOk();
        assertThatAnswer(tenant.owner().from(home).settings()).isOk();
        assertThatAnswer(token.from(here).settings()).isOk();
    }

    @Test
    void noBotnetBarsWhoComesWithAOneTimePassword() {
        // given
        TestBed.database().giveOneTimePassword(tenant.adminEmail());

        // when
        fillAccount(tenant.adminEmail());

        // then
        assertThatAnswer(tenant.admin().from(address()).settings()).isProblem(403, "password-not-chosen");
    }

    @Test
    void anAddressThatFailedBeforeWaitsWithAllOthersThatGuessAtTheAccount() {
        // given
        fillAccount(tenant.ownerEmail());
        fail(tenant.ownerEmail(), here, OF_ITS_OWN);

        // when
        Answer answer = tenant.owner().from(here).settings();

        // then
        assertThatAnswer(answer).isProblem(429, "too-many-attempts");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
    }

    @Test
    void manyRightPasswordsAtOnceFromANewAddressAreAllRight() {
        List<CompletableFuture<Answer>> calls = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> tenant.owner().from(here).settings(), threads))
                .limit(3 * FAILURES)
                .toList();

        assertThat(calls.stream().map(call -> call.join().status())).containsOnly(200);
    }

    @Test
    void anAddressThatTriesManyNamesMustWaitAndMakesNoMoreRows() {
        // given
        assertThatAnswer(tenant.owner().from(here).settings()).isOk();
        IntStream.range(0, PER_ADDRESS / FAILURES + 1).forEach(each -> tryOften(stranger(), here, FAILURES));

        // when
        long rows = rows();
        Answer stranger = Api.as(stranger(), TOO_LONG).from(here).settings();
        Answer member = tenant.admin().from(here).settings();

        // then
        assertThatAnswer(stranger).isProblem(429, "too-many-attempts");
        assertThatAnswer(member).isProblem(429, "too-many-attempts");
        assertThat(rows()).isLessThanOrEqualTo(rows);
        assertThatAnswer(tenant.owner().from(here).settings()).isOk();
        assertThatAnswer(tenant.admin().from(address()).settings()).isOk();
    }

    @Test
    void anUnknownNameIsAnsweredLikeAKnownOne() {
        // given
        String stranger = stranger();
        fail(tenant.ownerEmail(), here, FAILURES);
        fail(stranger, here, FAILURES);

        // when
        Answer known = Api.as(tenant.ownerEmail(), "wrong").from(here).settings();
        Answer unknown = Api.as(stranger, "wrong").from(here).settings();

        // then
        assertThat(unknown.status()).isEqualTo(known.status()).isEqualTo(429);
        assertThat(unknown.body()).isEqualTo(known.body());
        assertThat(unknown.headers().keySet()).isEqualTo(known.headers().keySet());
        assertThat(TestBed.database().dump()).doesNotContain(stranger);
    }

    @Test
    void manyAtOnceGetNoMoreThanOneAfterTheOther() {
        List<CompletableFuture<Answer>> guesses = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> Api.as(tenant.ownerEmail(), "wrong").from(here).settings()))
                .limit(2 * FAILURES)
                .toList();

        assertThat(guesses.stream().map(guess -> guess.join().status()))
                .containsOnly(401, 429)
                .filteredOn(status -> status == 401)
                .hasSizeBetween(FAILURES, FAILURES + 5);
    }

    @Test
    void rightPasswordsDoNotCount() {
        IntStream.range(0, 2 * FAILURES)
                .forEach(each ->
                        assertThatAnswer(tenant.owner().from(here).settings()).isOk());
    }

    @Test
    void theAddressesOfOneIpv6NetworkAreOne() {
        String network = "2001:db8:%x:%x:".formatted(random(), random());
        IntStream.range(1, FAILURES + 1).forEach(each -> fail(tenant.ownerEmail(), network + ":" + each, 1));

        assertThatAnswer(tenant.owner().from(network + ":ffff").settings()).isProblem(429, "too-many-attempts");
    }

    @Test
    void whatAClientClaimsOfItsAddressBeforeTheProxyIsNotBelieved() {
        IntStream.range(0, FAILURES).forEach(each -> fail(tenant.ownerEmail(), address() + ", " + here, 1));

        assertThatAnswer(tenant.owner().from(here).settings()).isProblem(429, "too-many-attempts");
    }

    /** Guesses from so many addresses that the account bears no more from those that failed before. */
    private static void fillAccount(String email) {
        int fromEach = FAILURES - OF_ITS_OWN;
        IntStream.range(0, PER_ACCOUNT / fromEach + 2).forEach(each -> tryOften(email, address(), FAILURES));
    }

    private static void fail(String email, String address, int times) {
        IntStream.range(0, times).forEach(each -> assertThatAnswer(
                        Api.as(email, TOO_LONG).from(address).settings())
                .isBlankProblem(401));
    }

    /**
     * What is answered after so many failures of the owner's from here that it must wait. NB: a busy machine may be so slow
     * that one of them is forgotten meanwhile.
     */
    private Answer afterTooManyFailures(Supplier<Answer> attempt) {
        fail(tenant.ownerEmail(), here, FAILURES);
        Answer answer = attempt.get();
        for (int more = 0; answer.status() != 429 && more < FAILURES; more++) {
            tryOften(tenant.ownerEmail(), here, 2);
            answer = attempt.get();
        }
        return answer;
    }

    private static void tryOften(String email, String address, int times) {
        IntStream.range(0, times)
                .forEach(each -> Api.as(email, TOO_LONG).from(address).settings());
    }

    private static long rows() {
        return Long.parseLong(TestBed.database().one("select count(*) from attempt_counter"));
    }

    private static String stranger() {
        return "stranger" + UUID.randomUUID() + "@nowhere.example";
    }

    private static String address() {
        return "10.%d.%d.%d".formatted(random() % 256, random() % 256, random() % 256);
    }

    private static int random() {
        return ThreadLocalRandom.current().nextInt(0x10000);
    }
}
