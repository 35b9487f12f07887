package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Requests that a proxy could read as one and the server as two, or that are too large: never is a second request
 * answered that is hidden in the first one's body, and the next caller is served.
 */
@OnServer
class RequestShapesIT {
    private static final String HIDDEN = "GET /api/hidden HTTP/1.1\r\nHost: hidden\r\n\r\n";

    @AfterEach
    void theNextIsServed() {
        assertThatAnswer(Api.anonymous().settings()).isBlankProblem(401);
    }

    static Map<String, String> ambiguous() {
        return Map.ofEntries(
                Map.entry(
                        "both lengths", post("Content-Length: 5", "Transfer-Encoding: chunked") + "0\r\n\r\n" + HIDDEN),
                Map.entry(
                        "both, other order",
                        post("Transfer-Encoding: chunked", "Content-Length: 5") + "0\r\n\r\n" + HIDDEN),
                Map.entry("two lengths", post("Content-Length: 0", "Content-Length: 44") + HIDDEN),
                Map.entry("a list of lengths", post("Content-Length: 0, 44") + HIDDEN),
                Map.entry("a signed length", post("Content-Length: +0") + HIDDEN),
                Map.entry("a negative length", post("Content-Length: -1") + HIDDEN),
                Map.entry("a huge length", post("Content-Length: 99999999999999999999") + HIDDEN),
                Map.entry("a blank before the colon", post("Content-Length : 0") + HIDDEN),
                Map.entry("a folded length", post("X-A: b", " Content-Length: 0", "Content-Length:", " 0") + HIDDEN),
                Map.entry(
                        "a folded coding",
                        post("Content-Length: 0", "Transfer-Encoding:", " chunked") + "0\r\n\r\n" + HIDDEN),
                Map.entry("an unknown coding", post("Transfer-Encoding: xchunked") + "0\r\n\r\n" + HIDDEN),
                Map.entry("two codings", post("Transfer-Encoding: chunked, identity") + "0\r\n\r\n" + HIDDEN),
                Map.entry("a chunk's size in signs", post("Transfer-Encoding: chunked") + "-1\r\n\r\n" + HIDDEN));
    }

    static Stream<String> ambiguousNames() {
        return ambiguous().keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("ambiguousNames")
    void areNeverTwo(String name) {
        RawHttp answer = RawHttp.send(ambiguous().get(name));

        assertThat(answer.statuses()).as(answer.toString()).hasSizeLessThanOrEqualTo(1);
        assertThat(answer.statuses()).allMatch(status -> status >= 400 && status < 500);
    }

    static Stream<String> tooLarge() {
        String long1 = "x".repeat(200_000);
        return Stream.of(
                RawHttp.request("GET /api/settings", "X-Long: " + long1) + "\r\n",
                RawHttp.request("GET /api/settings", "Cookie: JSESSIONID=" + long1) + "\r\n",
                RawHttp.request("GET /api/settings", "Authorization: Basic " + long1) + "\r\n",
                RawHttp.request("GET /api/settings", "X-Many: 1\r\n".repeat(20_000) + "X: 1") + "\r\n",
                RawHttp.request("GET /" + long1) + "\r\n",
                RawHttp.request("GET /api/settings?" + long1) + "\r\n",
                long1);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("tooLarge")
    void anOversizedHeadIsRefused(String request) {
        RawHttp answer = RawHttp.send(request);

        assertThat(answer.statuses()).hasSizeLessThanOrEqualTo(1).allMatch(status -> status >= 400 && status < 500);
    }

    private static String post(String... headers) {
        return RawHttp.request("POST /api/twilio/connect", headers).replace("Connection: close\r\n", "") + "\r\n";
    }
}
