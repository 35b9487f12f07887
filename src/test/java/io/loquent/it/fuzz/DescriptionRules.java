package io.loquent.it.fuzz;

import io.loquent.it.Answer;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An answer is one that the description tells of, and each error is a problem. */
final class DescriptionRules {
    private static final String PROBLEM = "application/problem+json";

    private final AnswerSchemas schemas;

    DescriptionRules(AnswerSchemas schemas) {
        this.schemas = schemas;
    }

    List<String> brokenBy(Operation operation, Answer answer) {
        List<String> broken = new ArrayList<>();
        operation
                .response(answer.status())
                .ifPresentOrElse(
                        response -> described(answer, response, broken), () -> broken.add("status is not described"));
        if (answer.status() >= 400) {
            problem(answer, broken);
        }
        return broken;
    }

    private void described(Answer answer, Place response, List<String> broken) {
        response.at("headers").ifPresent(headers -> headers.object().keySet().stream()
                .filter(name -> answer.header(name) == null)
                .forEach(name -> broken.add("lacks its header " + name)));
        String type =
                Optional.ofNullable(answer.header("Content-Type")).orElse("").split(";")[0];
        Optional<Place> schema = response.at("content", type, "schema");
        if (response.at("content").isEmpty()) {
            if (!answer.body().isEmpty()) {
                broken.add("has a body where none is described");
            }
        } else if (schema.isEmpty()) {
            broken.add("type is not described: " + type);
        } else if (type.endsWith("json")) {
            schemas.errors(answer.body(), schema.get().object())
                    .forEach(error -> broken.add("is not as described: " + error));
        }
    }

    private static void problem(Answer answer, List<String> broken) {
        if (!PROBLEM.equals(answer.header("Content-Type"))) {
            broken.add("is an error but no problem: " + answer.header("Content-Type"));
            return;
        }
        JsonObject problem = answer.json();
        if (problem.getInt("status", 0) != answer.status()
                || problem.getString("title", "").isBlank()) {
            broken.add("problem does not agree with its status");
        }
        String type = problem.getString("type", "");
        boolean own = type.matches("/problems/[a-z-]+")
                && !problem.getString("detail", "").isBlank();
        if (!own && !type.equals("about:blank")) {
            broken.add("problem is of no known form");
        }
        if (type.equals("/problems/database-unavailable")) {
            broken.add("misses a database that is there");
        }
    }
}
