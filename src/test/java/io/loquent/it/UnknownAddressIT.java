package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses outside of the API at which nothing is, and what costs no session. */
@OnServer
class UnknownAddressIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/nothing/below",
                "/settings/nothing",
                "/settings/twilio/below",
                "/index.php",
                "/icons/icon.png",
                "/;x",
                "/sign-in;x=1"
            })
    void isNotFoundAndCostsNoSession(String path) {
        Answer answer = Api.anonymous().get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Set-Cookie")).isNull();
        assertThat(answer.header("Location")).isNull();
        assertThat(answer.header("Content-Security-Policy")).isNotNull();
    }

    /** NB: with this path Vaadin redirects to whatever host the request names. WildFly takes it for one of the API. */
    @Test
    void aPathParameterLeadsNowhereElse() {
        Answer answer = Api.anonymous().send("/;/api/settings", request -> request.header("Host", "evil.example")
                .GET());

        assertThat(answer.status()).isIn(401, 404);
        assertThat(answer.header("Location")).isNull();
    }

    @Test
    void isNotFoundByAnyMethod() {
        assertThatAnswer(Api.anonymous().send("/nothing", request -> request.POST(BodyPublishers.ofString("x"))))
                .isBlankProblem(404);
    }

    @Test
    void aPersonReadsSoOnAPageInTheirLanguage() {
        Answer english = asBrowser("/nothing", "en");
        Answer german = asBrowser("/nothing", "de-AT,de;q=0.9");

        assertThat(english.status()).isEqualTo(404);
        assertThat(english.header("Content-Type")).containsIgnoringCase("text/html;charset=utf-8");
        assertThat(english.body()).contains("<html lang=\"en\">", "<h1>Page not found</h1>", "href=\"/settings\"");
        assertThat(german.body()).contains("<html lang=\"de\">").doesNotContain("Page not found");
    }

    @Test
    void theApiAnswersABrowserInJsonToo() {
        assertThatAnswer(asBrowser("/api/settings", "en")).isBlankProblem(401);
        assertThatAnswer(asBrowser("/api/nothing", "en")).isBlankProblem(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/favicon.svg", "/app.css", "/api/settings", "/api/nothing", "/openapi"})
    void whatNeedsNoSessionStartsNone(String path) {
        assertThat(Api.anonymous().get(path).header("Set-Cookie")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/settings", "/settings/twilio", "/settings/members", "/choose-password"})
    void aViewIsFound(String path) {
        assertThat(asBrowser(path, "en").status()).isEqualTo(200);
    }

    private static Answer asBrowser(String path, String language) {
        return Api.anonymous()
                .send(path, request -> request.header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                        .header("Accept-Language", language)
                        .GET());
    }
}
