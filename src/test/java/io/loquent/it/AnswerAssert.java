package io.loquent.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** What tests say about answers. */
final class AnswerAssert extends AbstractAssert<AnswerAssert, Answer> {
    private AnswerAssert(Answer actual) {
        super(actual, AnswerAssert.class);
    }

    static AnswerAssert assertThatAnswer(Answer actual) {
        return new AnswerAssert(actual);
    }

    AnswerAssert isOk() {
        assertThat(actual.status()).as(actual.body()).isEqualTo(200);
        return this;
    }

    /** A problem of this product's own, complete, as product.md section 4 lists it. */
    AnswerAssert isProblem(int status, String slug) {
        JsonObject problem = problemWith(status);
        assertThat(problem.getString("type")).isEqualTo("/problems/" + slug);
        assertThat(problem.getString("title")).isNotBlank();
        assertThat(problem.getString("detail")).isNotBlank();
        assertThat(problem.containsKey("reference"))
                .isEqualTo(status == 500 || status == 503 && !slug.equals("twilio-unavailable"));
        return this;
    }

    /** What everybody is answered who asks for anything while there is no database. */
    AnswerAssert saysNoDatabase() {
        return isProblem(503, "database-unavailable")
                .hasHeader("Retry-After", "10")
                .hasHeader("WWW-Authenticate", null);
    }

    /** A problem its status says all about. */
    AnswerAssert isBlankProblem(int status) {
        assertThat(problemWith(status).getString("type")).isEqualTo("about:blank");
        return this;
    }

    AnswerAssert namesFields(String... pointers) {
        List<String> named = actual.json().getJsonArray("errors").getValuesAs(JsonValue::asJsonObject).stream()
                .map(error -> error.getString("pointer"))
                .toList();
        assertThat(named).containsExactly(pointers);
        return this;
    }

    AnswerAssert cameWithin(Duration bound) {
        assertThat(actual.time()).isLessThan(bound);
        return this;
    }

    AnswerAssert hasHeader(String name, String value) {
        assertThat(actual.header(name)).as(name).isEqualTo(value);
        return this;
    }

    private JsonObject problemWith(int status) {
        assertThat(actual.status()).as(actual.body()).isEqualTo(status);
        assertThat(actual.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(actual.header("Set-Cookie")).isNull();
        JsonObject problem = actual.json();
        assertThat(problem.getInt("status")).isEqualTo(status);
        return problem;
    }
}
