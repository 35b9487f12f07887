package io.loquent.it;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;

/** The API's description as the server publishes it, in whichever version of OpenAPI. */
public final class ApiDescription {
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final JsonObject document;

    private ApiDescription(JsonObject document) {
        this.document = document;
    }

    public static ApiDescription published() {
        String json = Api.anonymous().get("/openapi?format=JSON").body();
        try (var reader = Json.createReader(new StringReader(json))) {
            return new ApiDescription(reader.readObject());
        }
    }

    public JsonObject document() {
        return document;
    }

    /** Every operation as {@code GET /api/settings}. */
    public List<String> operations() {
        return document.getJsonObject("paths").entrySet().stream()
                .flatMap(path -> path.getValue().asJsonObject().keySet().stream()
                        .filter(METHODS::contains)
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .toList();
    }

    /** The fields of the body that an operation asks for; none where it asks for none. */
    List<String> bodyFields(String operation) {
        JsonObject body = described(operation).getJsonObject("requestBody");
        return body == null
                ? List.of()
                : List.copyOf(resolved(body.getJsonObject("content")
                                .getJsonObject("application/json")
                                .getJsonObject("schema"))
                        .getJsonObject("properties")
                        .keySet());
    }

    List<String> queryParameters(String operation) {
        JsonArray parameters = described(operation).getJsonArray("parameters");
        return parameters == null
                ? List.of()
                : parameters.getValuesAs(JsonObject.class).stream()
                        .map(this::resolved)
                        .filter(parameter -> parameter.getString("in").equals("query"))
                        .map(parameter -> parameter.getString("name"))
                        .toList();
    }

    private JsonObject described(String operation) {
        String[] words = operation.split(" ");
        return document.getJsonObject("paths").getJsonObject(words[1]).getJsonObject(words[0].toLowerCase(Locale.ROOT));
    }

    private JsonObject resolved(JsonObject found) {
        String reference = found.getString("$ref", null);
        return reference == null
                ? found
                : Json.createPointer(reference.substring(1)).getValue(document).asJsonObject();
    }
}
