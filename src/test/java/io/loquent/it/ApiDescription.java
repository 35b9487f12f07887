package io.loquent.it;

import jakarta.json.Json;
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
}
