package io.loquent.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No caller makes an answer point to a host of the caller's choice, for a cache or a person to follow. */
@OnServer
class ForeignHostIT {
    private static final String FOREIGN = "evil.example";
    private static final List<String> PATHS = List.of(
            "/",
            "/sign-in",
            "/settings",
            "/api",
            "/api/",
            "/api/settings",
            "/nothing",
            "/VAADIN",
            "/icons",
            "/openapi");

    static Stream<String> claims() {
        return Stream.of(
                "Host: evil.example",
                "Host: evil.example:80@127.0.0.1",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Server: evil.example",
                "X-Forwarded-Prefix: //evil.example",
                "X-Host: evil.example",
                "X-Original-URL: //evil.example/",
                "X-Rewrite-URL: //evil.example/",
                "Forwarded: for=1.2.3.4;host=evil.example;proto=https");
    }

    @ParameterizedTest
    @MethodSource("claims")
    void aHeaderThatNamesAnotherHostIsRepeatedNowhere(String claim) {
        for (String path : PATHS) {
            assertThat(RawHttp.get(path, claim).toString()).as(path).doesNotContain(FOREIGN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/settings", "/api/settings", "/nothing", "/VAADIN"})
    void aWholeAddressInTheRequestLineIsRepeatedNowhere(String path) {
        RawHttp answer = RawHttp.get("http://" + FOREIGN + path);

        assertThat(answer.toString()).doesNotContain(FOREIGN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "//evil.example/",
                "//evil.example/%2e%2e",
                "/%2fevil.example/",
                "/%5cevil.example/",
                "/\\evil.example/",
                "/settings//evil.example",
                "/;@evil.example/",
                "/?//evil.example",
                "/sign-in?continue=//evil.example"
            })
    void noPathRedirectsThere(String path) {
        assertThat(RawHttp.get(path).header("Location")).doesNotContain(FOREIGN);
    }

    @Test
    void anInvitationLeadsToTheHostThatWasAskedAndToNoOtherThatIsClaimed() {
        Tenant tenant = Tenant.create();
        String body = "{\"email\":\"%s@acme.example\",\"permissions\":[]}".formatted(UUID.randomUUID());

        Answer answer = tenant.owner()
                .send("/api/members", request -> request.header("Content-Type", "application/json")
                        .header("X-Forwarded-Host", FOREIGN)
                        .header("X-Forwarded-Port", "666")
                        .header("Forwarded", "host=" + FOREIGN)
                        .POST(BodyPublishers.ofString(body)));

        assertThat(answer.json().getString("invitation_link")).startsWith(TestBed.url() + "/invitation#");
    }
}
