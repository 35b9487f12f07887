package io.loquent.it.fuzz;

import io.loquent.it.ApiDescription;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An operation as it is described; its name is e.g. {@code GET /api/settings}. */
record Operation(String method, String path, Place described) {
    static List<Operation> allOf(ApiDescription api) {
        Place root = Place.root(api.document());
        return api.operations().stream()
                .map(name -> name.split(" ", 2))
                .map(name -> new Operation(
                        name[0],
                        name[1],
                        root.at("paths", name[1], name[0].toLowerCase(Locale.ROOT))
                                .orElseThrow()))
                .toList();
    }

    /** The parameters there are in the path or the query. */
    List<Place> parameters(String in) {
        JsonArray listed = described.object().getJsonArray("parameters");
        return Optional.ofNullable(listed).stream()
                .flatMap(JsonArray::stream)
                .map(described::of)
                .filter(parameter -> parameter.object().getString("in").equals(in))
                .toList();
    }

    /** What the body is to be, where one is asked for. */
    Optional<Place> body() {
        return described.at("requestBody", "content", "application/json");
    }

    /** The names of what may be sent: the body's fields and the query's parameters. */
    Set<String> inputs() {
        Stream<String> fields = body().flatMap(body -> body.at("schema", "properties")).stream()
                .flatMap(properties -> properties.object().keySet().stream());
        Stream<String> parameters = parameters("query").stream().map(parameter -> text(parameter, "name"));
        return Stream.concat(fields, parameters).collect(Collectors.toSet());
    }

    Set<String> statuses() {
        return described.at("responses").orElseThrow().object().keySet();
    }

    Optional<Place> response(int status) {
        return described.at("responses", String.valueOf(status));
    }

    static String text(Place place, String name) {
        return place.object().get(name) instanceof JsonString text ? text.getString() : "";
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
