package io.loquent.it;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What the application answered, and how long it took. */
public record Answer(int status, Map<String, List<String>> headers, String body, Duration time) {
    public static Answer of(HttpResponse<String> response, Duration time) {
        return new Answer(response.statusCode(), response.headers().map(), response.body(), time);
    }

    /** The header's value; null when there is none. */
    public String header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(header -> String.join(", ", header.getValue()))
                .findFirst()
                .orElse(null);
    }

    public JsonObject json() {
        try (var reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }
}
