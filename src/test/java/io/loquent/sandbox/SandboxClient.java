package io.loquent.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;

/** Talks to the sandbox as a stranger would: plain HTTP, no redirects followed. */
record SandboxClient(URI url) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    HttpResponse<String> account(SandboxAccount account) throws IOException, InterruptedException {
        return account(account.sid(), account.authToken());
    }

    HttpResponse<String> account(String sid, String token) throws IOException, InterruptedException {
        return get("/2010-04-01/Accounts/" + sid + ".json", sid, token);
    }

    HttpResponse<String> get(String uri, String user, String token) throws IOException, InterruptedException {
        var credentials = Base64.getEncoder().encodeToString((user + ":" + token).getBytes(UTF_8));
        return send(request(uri).header("Authorization", "Basic " + credentials));
    }

    HttpResponse<String> getAnonymously(String uri) throws IOException, InterruptedException {
        return send(request(uri));
    }

    HttpResponse<String> call(String method, String uri) throws IOException, InterruptedException {
        return send(request(uri).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    static JsonObject json(HttpResponse<String> response) {
        try (var reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readObject();
        }
    }

    private HttpRequest.Builder request(String uri) {
        return HttpRequest.newBuilder(url.resolve(uri)).timeout(Duration.ofSeconds(20));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
