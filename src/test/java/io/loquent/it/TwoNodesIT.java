package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.loquent.run.LoopbackPort;
import io.loquent.run.OwnPayaraMicro;
import io.loquent.run.PayaraMicro;
import io.loquent.sandbox.SandboxAnswer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A second node on the suite's database: nothing is remembered that the other may have changed. */
@OnServer
@OwnPayaraMicro
@TestMethodOrder(OrderAnnotation.class)
class TwoNodesIT {
    private static final int PORT = LoopbackPort.any();
    private static final URI OTHER = URI.create("http://127.0.0.1:" + PORT);

    @TempDir
    static Path logs;

    private static PayaraMicro other;
    private static NodeScreen screen;
    private static Tenant onScreen;

    private final Tenant tenant = Tenant.create();

    @BeforeAll
    static void startTheOtherNode() throws Exception {
        other = PayaraMicro.start(PORT, Map.of(), logs);
        other.awaitReady();
    }

    @AfterAll
    static void stopIt() {
        if (screen != null) {
            screen.close();
        }
        other.close();
    }

    @Test
    @Order(1)
    void whatOneNodeConnectsTheOthersNextOperationUses() {
        TestAccount first = TestAccount.withNumbers(1);
        TestAccount second = TestAccount.withNumbers(2);
        tenant.owner().connect(first.sid(), first.token());
        assertThat(numbersAtTheOther()).isEqualTo(1);

        tenant.owner().replace(second.sid(), second.token());

        assertThat(numbersAtTheOther()).isEqualTo(2);
    }

    @Test
    @Order(2)
    void anApiTokenNeedsNoStickySessionAndIsRevokedEverywhere() {
        var made = tenant.owner()
                .createToken("two nodes", "Twilio:Collection:List")
                .json();
        Api token = Api.withToken(made.getString("token"));
        assertThatAnswer(token.settings()).isOk();
        assertThatAnswer(token.at(OTHER).settings()).isOk();

        tenant.owner().at(OTHER).revokeToken(made.getInt("id"));

        assertThatAnswer(token.settings()).isBlankProblem(401);
    }

    @Test
    @Order(3)
    void failuresCountTogether() {
        // given
        TestAccount account = TestAccount.open();
        Api guesser = Api.as(tenant.adminEmail(), "wrong").from("192.0.2.77");

        // when
        List<Integer> connects = onBoth(10, node -> tenant.owner().at(node).connect(account.sid(), Tokens.fresh()));
        List<Integer> signIns = onBoth(20, node -> guesser.at(node).settings());

        // then, whatever was forgotten meanwhile
        assertThat(connects).containsOnly(422, 429).doesNotHave(asManyAsIfEachCounted(422, 10));
        assertThat(signIns).containsOnly(401, 429).doesNotHave(asManyAsIfEachCounted(401, 20));
        assertThatAnswer(tenant.admin().at(OTHER).settings()).isOk();
    }

    @Test
    @Order(4)
    void whoSignsInAtANodeIsSignedInThere() {
        screen = NodeScreen.open();
        onScreen = tenant;

        screen.visit(OTHER, "/settings");
        screen.signIn(onScreen.adminEmail());

        screen.visit(OTHER, "/settings");
        screen.isSignedIn();
    }

    @Test
    @Order(5)
    void aNodeKilledAmidAConnectLosesAndCorruptsNothing() throws Exception {
        // given
        TestAccount connected = TestAccount.open();
        tenant.owner().connect(connected.sid(), connected.token());
        String before = tenant.record();
        TestAccount slow = TestAccount.answering(SandboxAnswer.slow(Duration.ofSeconds(4)));

        // when
        var connecting =
                CompletableFuture.runAsync(() -> tenant.owner().at(OTHER).replace(slow.sid(), slow.token()));
        slow.awaitRequests(1);
        other.kill();

        // then
        assertThat(connecting).failsWithin(Duration.ofSeconds(30));
        assertThat(tenant.record()).isEqualTo(before);
        assertThat(tenant.owner().phoneNumbers().json().getString("account")).isEqualTo("byo");
        slow.answers(SandboxAnswer.usual());
        assertThatAnswer(tenant.owner().replace(slow.sid(), slow.token())).isOk();
    }

    /** Sessions are a node's own: they end with it, and the screen says so in its usual way. */
    @Test
    @Order(6)
    void whoWasSignedInAtTheKilledNodeSignsInAgainAtTheOther() {
        assumeThat(screen).as("a browser").isNotNull();
        String cookie = screen.cookie();

        assertThat(withCookie(cookie, "/settings").status()).isIn(200, 302);
        Answer click = withCookie(cookie, "/?v-r=uidl&v-uiId=0");
        assertThat(click.status()).as(click.body()).isLessThan(500);

        screen.visit(TestBed.url(), "/settings");
        screen.signIn(onScreen.adminEmail());
        assertThat(screen.cookie()).isNotEqualTo(cookie);
        assertThat(screen.failures()).isEmpty();
    }

    private static Answer withCookie(String cookie, String path) {
        return Api.anonymous().send(path, request -> request.header("Cookie", cookie));
    }

    /** As often at one node as at the other. @return the answers' status */
    private static List<Integer> onBoth(int times, Function<URI, Answer> attempt) {
        return Stream.generate(() -> Stream.of(TestBed.url(), OTHER))
                .limit(times)
                .flatMap(nodes -> nodes)
                .map(node -> attempt.apply(node).status())
                .toList();
    }

    private static Condition<List<? extends Integer>> asManyAsIfEachCounted(int status, int limit) {
        return new Condition<>(
                answers -> answers.stream().filter(each -> each == status).count() == 2 * limit,
                "let through twice %d",
                limit);
    }

    private int numbersAtTheOther() {
        return tenant.owner()
                .at(OTHER)
                .phoneNumbers()
                .json()
                .getJsonArray("phone_numbers")
                .size();
    }
}
