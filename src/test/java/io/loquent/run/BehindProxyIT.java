package io.loquent.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server told, as the operators' README does, to believe a proxy that ends TLS. */
class BehindProxyIT {
    @TempDir
    static Path temporary;

    private static EmbeddedDatabase database;
    private static OwnServer server;

    @BeforeAll
    static void start() throws Exception {
        database = EmbeddedDatabase.passing(0);
        DemoData.putInto(database);
        Map<String, String> environment = new TreeMap<>();
        environment.put("LOQUENT_BIND_ADDRESS", "127.0.0.1");
        environment.put("LOQUENT_COOKIE_SECURE", "true");
        environment.put("LOQUENT_DB_URL", database.jdbcUrl());
        environment.put("LOQUENT_DB_USER", EmbeddedDatabase.APPLICATION);
        environment.put("LOQUENT_KEYSET_FILE", DevelopmentKeyset.in(temporary).toString());
        environment.put("TWILIO_MP_REST_URL", "https://api.twilio.com");
        server = OwnServer.behindProxy(environment, temporary);
        server.awaitReady();
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @Test
    void whatCameByTlsIsToBeAskedForByTlsFromThenOn() throws Exception {
        for (String path : new String[] {"/sign-in", "/api/settings", "/app.css"}) {
            assertThat(get(path, "https").firstValue("Strict-Transport-Security"))
                    .as(path)
                    .hasValue("max-age=31536000; includeSubDomains");
        }
        assertThat(get("/sign-in", "https").firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).containsIgnoringCase("; Secure"));
    }

    @Test
    void whatDidNotIsNot() throws Exception {
        assertThat(get("/sign-in", "http").firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    private static HttpHeaders get(String path, String scheme) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.url().resolve(path))
                .header("X-Forwarded-Proto", scheme)
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .headers();
    }
}
