package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors the server makes by itself are problems too, and every response carries the security headers. */
@OnServer
class ServerAnswersIT {
    private final Tenant tenant = Tenant.create();

    static Stream<String> badAuthorizations() {
        return Stream.of(
                "Basic",
                "Basic ",
                "Basic !!!",
                "Basic bm9jb2xvbg==",
                "Basic Og==",
                "Basic " + "QQ".repeat(3000),
                "Basic AAAAAAA=",
                "Bearer token",
                "Digest username=\"x\"",
                "nonsense");
    }

    @ParameterizedTest
    @MethodSource("badAuthorizations")
    void aMalformedAuthorizationIsUnauthorized(String authorization) {
        Answer answer = Api.withAuthorization(authorization).settings();

        assertThatAnswer(answer).isBlankProblem(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Basic realm=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/settings", "/api/twilio/phone-numbers", "/api/nothing", "/api", "/api/"})
    void withoutCredentialsEveryPathOfTheApiIsUnauthorized(String path) {
        Answer answer = Api.anonymous().get(path);

        assertThatAnswer(answer).isBlankProblem(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Basic realm=");
    }

    @Test
    void aWrongPasswordAndAnUnknownEmailAreAnsweredAlike() {
        Answer wrongPassword = Api.as(tenant.ownerEmail(), "wrong").settings();
        Answer unknownEmail = Api.as("nobody@nowhere.example", "wrong").settings();

        assertThatAnswer(wrongPassword).isBlankProblem(401);
        assertThat(unknownEmail.body()).isEqualTo(wrongPassword.body());
        assertThat(unknownEmail.headers().keySet())
                .isEqualTo(wrongPassword.headers().keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nothing", "/api/twilio", "/api/settings/1", "/api"})
    void anUnknownPathIsNotFound(String path) {
        assertThatAnswer(tenant.owner().get(path)).isBlankProblem(404);
    }

    @Test
    void anotherMethodIsNotAllowed() {
        assertThatAnswer(tenant.owner().send("/api/settings", request -> request.DELETE()))
                .isBlankProblem(405);
        Answer getOfConnect = tenant.owner().get("/api/twilio/connect");
        assertThatAnswer(getOfConnect).isBlankProblem(405);
        assertThat(getOfConnect.header("Allow")).contains("POST");
        assertThatAnswer(tenant.owner()
                        .send("/api/settings", request -> request.method("PATCH", BodyPublishers.ofString("{}"))))
                .isBlankProblem(405);
    }

    @Test
    void anotherRepresentationIsNotAcceptable() {
        assertThatAnswer(tenant.owner().send("/api/settings", request -> request.header("Accept", "text/html")
                        .GET()))
                .isBlankProblem(406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json;q=x", "application/json;q=", "*/*;q=1.1", "text/html, */*; q=-1"})
    void aWeightThatIsNoneIsABadRequest(String accept) {
        assertThatAnswer(tenant.owner().send("/api/settings", request -> request.header("Accept", accept)
                        .GET()))
                .isBlankProblem(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html;q=.2, */*; q=.2", "application/json;Q=1.000", "*/*;q=0.5,text/csv;q=0"})
    void aWeightCanBeWrittenInManyWays(String accept) {
        assertThatAnswer(tenant.owner().send("/api/settings", request -> request.header("Accept", accept)
                        .GET()))
                .isOk();
    }

    @Test
    void aStateChangeThatAnotherSiteMadeABrowserSendIsForbidden() {
        // given
        TestAccount account = TestAccount.open();
        String body = "{\"account_sid\":\"" + account.sid() + "\",\"auth_token\":\"" + account.token() + "\"}";

        // when
        Answer answer = tenant.owner()
                .send("/api/twilio/connect", request -> request.header("Sec-Fetch-Site", "cross-site")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));

        // then
        assertThatAnswer(answer).isBlankProblem(403);
        assertThat(account.requestsSeen()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                "/settings",
                "/nothing",
                "/favicon.svg",
                "/app.css",
                "/VAADIN/none",
                "/VAADIN/../x",
                "/icons",
                "/WEB-INF/web.xml",
                "/problem",
                "/openapi",
                "/openapi?format=JSON",
                "/health",
                "/health/live",
                "/health/ready",
                "/health/started",
                "/metrics",
                "/api",
                "/api/settings"
            })
    void everyResponseTellsTheBrowserToBeCareful(String path) {
        assertCareful(Api.anonymous().get(path));
    }

    @Test
    void everyKindOfProblemTellsTheBrowserToBeCareful() {
        assertCareful(tenant.owner().settings());
        assertCareful(tenant.member().phoneNumbers());
        assertCareful(tenant.owner().get("/api/nothing"));
        assertCareful(tenant.owner().connect("{}"));
        assertCareful(tenant.owner().connect("x".repeat(100_000)));
        assertThat(tenant.owner().settings().header("Cache-Control")).isEqualTo("no-store");
    }

    /** The suite's servers are behind no proxy, and nobody else is believed that there was TLS. */
    @Test
    void aStrangersForwardedHeadersAreNotBelieved() {
        Answer answer = tenant.owner().send("/api/settings", request -> request.header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "evil.example")
                .GET());

        assertThat(answer.header("Strict-Transport-Security")).isNull();
        assertThat(tenant.owner().get("/sign-in").header("Strict-Transport-Security"))
                .isNull();
    }

    /** NB: what is no HTTP never gets here, and on Payara no TRACE; the server answers it alone, see SECURITY.md. */
    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "OPTIONS", "PUT", "PROPFIND"})
    void everyMethodsAnswerTellsTheBrowserToBeCareful(String method) {
        for (String path : List.of("/", "/sign-in", "/app.css", "/api/settings", "/openapi")) {
            assertCareful(Api.anonymous().send(path, request -> request.method(method, BodyPublishers.noBody())));
        }
    }

    @Test
    void noResponseNamesTheServerSoftware() {
        Answer answer = tenant.owner().settings();

        assertThat(answer.header("Server")).isNull();
        assertThat(answer.header("X-Powered-By")).isNull();
    }

    /** NB: Payara would describe itself in WADL here. */
    @Test
    void whoAsksForOptionsReadsTheMethodsAndNothingElse() {
        Answer answer =
                tenant.owner().send("/api/settings", request -> request.method("OPTIONS", BodyPublishers.noBody()));

        assertThat(answer.header("Allow")).contains("GET");
        assertThat(answer.body()).doesNotContain("wadl", "<");
        assertThatAnswer(tenant.owner().get("/api/application.wadl")).isBlankProblem(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metrics", "/metrics/base"})
    void theServersMetricsAreClosedToStrangers(String path) {
        assertThat(Api.anonymous().get(path).status()).isIn(403, 404);
    }

    @Test
    void theApiSetsNoCookie() {
        assertThat(tenant.owner().settings().header("Set-Cookie")).isNull();
        assertThat(Api.anonymous().settings().header("Set-Cookie")).isNull();
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() {
        Answer page = Api.anonymous().get("/sign-in");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Set-Cookie"))
                .startsWith("JSESSIONID=")
                .containsIgnoringCase("HttpOnly")
                .containsPattern("(?i)SameSite=Lax")
                .doesNotContainPattern("(?i)SameSite.*SameSite");
    }

    private static void assertCareful(Answer answer) {
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src", "frame-ancestors 'none'", "object-src 'none'", "base-uri 'self'")
                .doesNotContain("*");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    }
}
