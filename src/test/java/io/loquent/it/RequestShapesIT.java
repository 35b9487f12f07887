package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Requests that a proxy could read as one and the server as two: never is a second request answered that is hidden in the
 * first one's body, whoever sends it, and the next caller is served.
 */
@OnServer
class RequestShapesIT {
    private static Tenant tenant;
    private static String caller;

    /** NB: its answer is 200, unlike that of any request it is hidden in. */
    private static String hidden;

    private static String chunksThenHidden;
    private static String hiddenInAChunk;
    private static RawHttpAtOnce shapes;

    @BeforeAll
    static void sendAllShapes() {
        tenant = Tenant.create();
        caller = RawHttp.authorization(tenant.adminEmail(), Tenant.PASSWORD);
        hidden = RawHttp.head("GET /api/settings", caller) + "\r\n";
        chunksThenHidden = "0\r\n\r\n" + hidden;
        hiddenInAChunk = Integer.toHexString(hidden.length()) + "\r\n" + hidden + "\r\n0\r\n\r\n";
        shapes = RawHttpAtOnce.send(Stream.of(
                        ambiguousNames().map(RequestShapesIT::ambiguous),
                        codings().map(RequestShapesIT::withLengthAndCoding),
                        bodiless().map(RequestShapesIT::withBody))
                .flatMap(each -> each)
                .flatMap(List::stream)
                .toList());
    }

    @AfterEach
    void theNextIsServed() {
        assertThatAnswer(Api.anonymous().settings()).isBlankProblem(401);
    }

    /** NB: what is asserted of all others would hold of a connection that takes one request only. */
    @Test
    void twoThatFollowEachOtherAreTwo() {
        String last = RawHttp.request("GET /api/settings", caller) + "\r\n";

        assertThat(RawHttp.send(hidden + last).statuses()).containsExactly(200, 200);
        assertThat(RawHttp.send(post(caller, "Content-Length: 2") + "{}" + last).statuses())
                .containsExactly(422, 200);
        assertThat(RawHttp.send(post(caller, "Transfer-Encoding: chunked") + "2\r\n{}\r\n0\r\n\r\n" + last)
                        .statuses())
                .containsExactly(422, 200);
    }

    /** NB: read as what it is, or refused as Payara does, and what follows is not read then. */
    @Test
    void anExtensionOfAChunkIsNoBorder() {
        String last = RawHttp.request("GET /api/settings", caller) + "\r\n";
        RawHttp answer = RawHttp.send(post(caller, "Transfer-Encoding: chunked") + "2;a=b\r\n{}\r\n0\r\n\r\n" + last);

        assertThat(answer.statuses()).isIn(List.of(422, 200), List.of(400));
    }

    /** What stands in the head, and the body behind it. */
    private static Map<String, String[]> ambiguous() {
        return Map.ofEntries(
                Map.entry("two lengths", shape("Content-Length: 0\r\nContent-Length: " + hidden.length(), hidden)),
                Map.entry("a list of lengths", shape("Content-Length: 0, " + hidden.length(), hidden)),
                Map.entry("a signed length", shape("Content-Length: +0", hidden)),
                Map.entry("a negative length", shape("Content-Length: -1", hidden)),
                Map.entry("a length in hex", shape("Content-Length: 0x0", hidden)),
                Map.entry("a huge length", shape("Content-Length: 99999999999999999999", hidden)),
                Map.entry("a blank before the colon", shape("Content-Length : 0", hidden)),
                Map.entry(
                        "a folded coding",
                        shape("Content-Length: 0\r\nTransfer-Encoding:\r\n chunked", chunksThenHidden)),
                Map.entry("an unknown coding", shape("Transfer-Encoding: xchunked", chunksThenHidden)),
                Map.entry("a coding after chunked", shape("Transfer-Encoding: chunked, identity", chunksThenHidden)),
                Map.entry("a chunk longer than its size", shape("Transfer-Encoding: chunked", "2\r\n{}" + hidden)));
    }

    static Stream<String> ambiguousNames() {
        return ambiguous().keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("ambiguousNames")
    void areNeverTwo(String name) {
        ambiguous(name).forEach(RequestShapesIT::assertHiddenIsNotAnswered);
    }

    private static List<String> ambiguous(String name) {
        String[] shape = ambiguous().get(name);
        return List.of(post(shape[0]) + shape[1], post(caller, shape[0]) + shape[1]);
    }

    static Stream<String> codings() {
        return Stream.of(
                "Transfer-Encoding: chunked",
                "Transfer-Encoding: CHUNKED",
                "Transfer-Encoding:chunked",
                "Transfer-Encoding:\tchunked",
                "Transfer-Encoding: chunked\t",
                "Transfer-Encoding: \u000bchunked",
                "Transfer-Encoding : chunked",
                "Transfer-Encoding: chunked, chunked",
                "Transfer-Encoding: identity, chunked",
                "Transfer-Encoding: identity\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                "Transfer-Encoding: \"chunked\"",
                "Transfer-Encoding: chunked;q=1",
                "X-A: b\r\n Transfer-Encoding: chunked",
                "X-A: b\nTransfer-Encoding: chunked",
                "X-A: b\rTransfer-Encoding: chunked",
                "\tTransfer-Encoding: chunked",
                "Transfer_Encoding: chunked");
    }

    /** NB: one of these must win or both be refused; who reads the other must not see another request. */
    @ParameterizedTest
    @MethodSource("codings")
    void aLengthAndACodingAreNeverTwo(String coding) {
        withLengthAndCoding(coding).forEach(RequestShapesIT::assertHiddenIsNotAnswered);
    }

    private static List<String> withLengthAndCoding(String coding) {
        String whole = "Content-Length: " + chunksThenHidden.length();
        return List.of(
                post(caller, whole, coding) + chunksThenHidden,
                post(caller, coding, whole) + chunksThenHidden,
                post(caller, "Content-Length: 0", coding) + hiddenInAChunk,
                post(caller, coding, "Content-Length: 0") + hiddenInAChunk);
    }

    static Stream<String> bodiless() {
        return Stream.of("GET /api/settings", "HEAD /api/settings", "DELETE /api/tokens/0", "OPTIONS /api/settings");
    }

    @ParameterizedTest
    @MethodSource("bodiless")
    void aBodyWhereNoneIsExpectedIsNoRequest(String methodAndTarget) {
        assertThat(withBody(methodAndTarget).stream().map(shapes::answerTo))
                .allSatisfy(answer ->
                        assertThat(answer.statuses()).as(answer.toString()).hasSize(1));
    }

    /** Counted, chunked, and a stranger's. */
    private static List<String> withBody(String methodAndTarget) {
        return List.of(
                RawHttp.head(methodAndTarget, caller, "Content-Length: " + hidden.length(), "Accept: */*") + "\r\n"
                        + hidden,
                RawHttp.head(methodAndTarget, caller, "Transfer-Encoding: chunked") + "\r\n" + hiddenInAChunk,
                RawHttp.head(methodAndTarget, "Content-Length: " + hidden.length()) + "\r\n" + hidden);
    }

    private static void assertHiddenIsNotAnswered(String bytes) {
        RawHttp answer = shapes.answerTo(bytes);
        assertThat(answer.statuses()).as(answer.toString()).allMatch(status -> status >= 400 && status < 500);
    }

    private static String[] shape(String head, String body) {
        return new String[] {head, body};
    }

    private static String post(String... headers) {
        return RawHttp.head("POST /api/twilio/connect", headers) + "Content-Type: application/json\r\n\r\n";
    }
}
