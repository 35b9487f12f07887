package io.loquent.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
            RawHttp answer = RawHttp.get(path, claim);

            assertThat(answer.statuses()).as(path).hasSize(1);
            assertThat(answer.toString()).as(path).doesNotContain(FOREIGN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/settings", "/api/settings", "/nothing", "/VAADIN"})
    void aWholeAddressInTheRequestLineIsRepeatedNowhere(String path) {
        RawHttp answer = RawHttp.get("http://" + FOREIGN + path);

        assertThat(answer.statuses()).hasSize(1);
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
        RawHttp answer = RawHttp.get(path);

        assertThat(answer.statuses()).hasSize(1);
        assertThat(answer.header("Location")).doesNotContain(FOREIGN);
    }

    /** NB: a host that is none is answered by Payara itself, with an empty 200. */
    static Stream<String> claimsOfAHost() {
        return claims().filter(claim -> !claim.contains("@"));
    }

    /** NB: the deployment under test is told its address, {@code loquent.public-url}. */
    @ParameterizedTest
    @MethodSource("claimsOfAHost")
    void anInvitationLeadsToOurAddressWhateverHostIsClaimed(String claim) {
        Tenant tenant = Tenant.create();
        String body = "{\"email\":\"%s@acme.example\",\"permissions\":[]}".formatted(UUID.randomUUID());

        RawHttp answer = RawHttp.send(RawHttp.request(
                        "POST /api/members",
                        claim,
                        "X-Forwarded-Port: 666",
                        "X-Forwarded-Proto: gopher",
                        RawHttp.authorization(tenant.ownerEmail(), Tenant.PASSWORD),
                        "Content-Type: application/json",
                        "Content-Length: " + body.length())
                + "\r\n" + body);

        assertThat(answer.statuses()).as(answer.toString()).containsExactly(201);
        assertThat(answer.toString())
                .contains("\"invitation_link\":\"" + TestBed.url() + "/invitation#")
                .doesNotContain(FOREIGN);
    }
}
