package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Heads of requests beyond what the server takes: a refusal or an end of the connection, never a page that tells more. */
@OnServer
class LargeHeadsIT {
    private static final String LONG = "x".repeat(200_000);
    private static Tenant tenant;

    @BeforeAll
    static void createTenant() {
        tenant = Tenant.create();
    }

    @AfterEach
    void theNextIsServed() {
        assertThatAnswer(tenant.member().settings()).isOk();
    }

    static Stream<String> tooLarge() {
        String caller = RawHttp.authorization(tenant.memberEmail(), Tenant.PASSWORD);
        return Stream.of(
                RawHttp.request("GET /api/settings", caller, "X-Long: " + LONG) + "\r\n",
                RawHttp.request("GET /api/settings", caller, LONG + ": 1") + "\r\n",
                RawHttp.request("GET /api/settings", caller, "Cookie: JSESSIONID=" + LONG) + "\r\n",
                RawHttp.request("GET /api/settings", "Authorization: Basic " + LONG) + "\r\n",
                RawHttp.request("GET /api/settings", caller, lines(20_000)) + "\r\n",
                RawHttp.request("GET /api/settings", caller, lines(2_000)) + "\r\n",
                RawHttp.request("GET /" + LONG) + "\r\n",
                RawHttp.request("GET /api/settings?" + LONG) + "\r\n",
                RawHttp.request(LONG + " /api/settings") + "\r\n",
                LONG);
    }

    private static String lines(int count) {
        return String.join(
                "\r\n",
                IntStream.range(0, count).mapToObj(i -> "X-" + i + ": 1").toList());
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("tooLarge")
    void areRefused(String request) {
        RawHttp answer = RawHttp.send(request);

        assertThat(answer.statuses()).hasSizeLessThanOrEqualTo(1).allMatch(status -> status >= 400 && status < 500);
        assertThat(answer.isClosedUnanswered() || answer.statuses().size() == 1)
                .as(answer.toString())
                .isTrue();
        assertThat(answer.toString())
                .doesNotContainIgnoringCase("<html", "Exception", "\tat ", "payara", "wildfly", "undertow", "grizzly");
    }
}
