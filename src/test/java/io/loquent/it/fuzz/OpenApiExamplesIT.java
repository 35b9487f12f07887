package io.loquent.it.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.it.ApiDescription;
import io.loquent.it.OnServer;
import io.loquent.problem.ProblemType;
import io.loquent.text.Text;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every body in the published description has examples, and they are what the application takes and answers. */
@OnServer
class OpenApiExamplesIT {
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d(,choice,.*)?}");

    private final ApiDescription api = ApiDescription.published();
    private final AnswerSchemas schemas = new AnswerSchemas(api.document());
    private final ResourceBundle sentences = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ROOT);

    @Test
    void everyBodyHasExamplesThatAreAsDescribed() {
        List<Body> bodies = bodies().toList();

        assertThat(bodies).hasSizeGreaterThan(150);
        assertThat(bodies.stream().flatMap(this::faults)).isEmpty();
    }

    private Stream<String> faults(Body body) {
        if (body.examples().isEmpty()) {
            return Stream.of(body.name() + ": no example");
        }
        if (!body.name().endsWith("json")) {
            return Stream.empty();
        }
        JsonObject schema = body.place().at("schema").orElseThrow().object();
        return body.examples().entrySet().stream()
                .flatMap(example -> schemas.errors(example.getValue().toString(), schema).stream()
                        .filter(OpenApiExamplesIT::isOurs)
                        .map(error -> body.name() + ", " + example.getKey() + ": " + error));
    }

    /** NB: Payara leaves out of an example what is null or empty. WildFly publishes the same document, and that whole. */
    private static boolean isOurs(String error) {
        return System.getProperty("arquillian.launch").equals("wildfly") || !error.contains(": required property ");
    }

    @Test
    void problemsAreToldInTheApplicationsWords() {
        List<Body> problems =
                bodies().filter(body -> body.name().endsWith("problem+json")).toList();

        assertThat(problems).isNotEmpty();
        problems.forEach(body -> assertThat(body.examples())
                .as(body.name())
                .allSatisfy((name, problem) -> assertTold(body, name, problem.asJsonObject())));
    }

    private void assertTold(Body body, String name, JsonObject problem) {
        int status = body.status();
        assertThat(problem.getInt("status")).isEqualTo(status);
        if (problem.getString("type").equals("about:blank")) {
            assertThat(problem.getString("title"))
                    .isEqualTo(Response.Status.fromStatusCode(status).getReasonPhrase());
            return;
        }
        ProblemType type = Arrays.stream(ProblemType.values())
                .filter(each -> problem.getString("type").equals("/problems/" + each.slug()))
                .findFirst()
                .orElseThrow();
        assertThat(status).isIn(type.status(), type == ProblemType.MALFORMED_REQUEST ? 413 : type.status());
        assertThat(problem.getString("title"))
                .isEqualTo(Text.of(type.slug() + "-title").in(Locale.ENGLISH));
        assertThat(problem.getString("detail")).matches(sentence(sentences.containsKey(name) ? name : type.slug()));
        assertThat(problem.containsKey("reference")).isEqualTo(type.isOurFault());
        if (problem.containsKey("errors")) {
            assertThat(problem.getJsonArray("errors").getValuesAs(JsonObject.class))
                    .allSatisfy(error -> {
                        assertThat(sentences.keySet())
                                .anyMatch(each -> error.getString("detail").matches(sentence(each)));
                        assertThat(error.getString("pointer").substring(1))
                                .isIn(body.operation().inputs());
                    });
        }
    }

    /** What a sentence of the bundle becomes, whatever is put into it. */
    private String sentence(String key) {
        return Arrays.stream(ARGUMENT.split(sentences.getString(key).replace("''", "'"), -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".+"));
    }

    private Stream<Body> bodies() {
        return Operation.allOf(api).stream()
                .flatMap(operation -> Stream.concat(
                        operation.body().stream().map(body -> new Body(operation, 0, "application/json", body)),
                        operation.statuses().stream().flatMap(status -> answers(operation, Integer.parseInt(status)))));
    }

    private static Stream<Body> answers(Operation operation, int status) {
        return operation.response(status).flatMap(answer -> answer.at("content")).stream()
                .flatMap(content -> content.object().keySet().stream()
                        .map(type -> new Body(
                                operation, status, type, content.at(type).orElseThrow())));
    }

    /** @param status 0 for what is sent */
    private record Body(Operation operation, int status, String type, Place place) {
        String name() {
            return operation + " " + (status == 0 ? "is sent" : status) + " " + type;
        }

        /** By their names. */
        Map<String, JsonValue> examples() {
            return place.at("examples").stream()
                    .flatMap(examples -> examples.object().keySet().stream()
                            .map(name -> Map.entry(name, examples.at(name).orElseThrow())))
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            entry -> entry.getValue().object().get("value")));
        }
    }
}
