package io.loquent.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways to write an address of the API that one layer could read otherwise than the next. */
@OnServer
class PathTricksIT {
    private final Tenant tenant = Tenant.create();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/settings",
                "//api/settings",
                "///api//settings",
                "/api;x=1/settings",
                "/;x=1/api/settings",
                "/api/settings;x=1",
                "/api/;/settings",
                "/api/%2e%2e/",
                "/api/%2e%2e/api/settings",
                "/api/..;/",
                "/api/..;/api/settings",
                "/sign-in/..;/api/settings",
                "/sign-in/../api/settings",
                "/VAADIN/%2e%2e/api/settings",
                "/VAADIN/..%2fapi/settings",
                "/api%2fsettings",
                "/%2fapi/settings",
                "/api%5csettings",
                "\\api\\settings",
                "/./api/./settings",
                "/%61pi/settings",
                "/api/settings%00",
                "/api/settings%0d%0a",
                "/api/settings.json",
                "/api/settings/",
                "/API/settings",
                "/Api/Settings",
                "/api/%c0%ae%c0%ae/settings",
                "/api/%zz",
                "/api/settings?%zz",
                "/api/settings#x",
                "/api/members/1/../../settings",
                "/problem",
                "/problem/../api/settings",
                "/WEB-INF/web.xml",
                "/api/../WEB-INF/web.xml",
                "/;/WEB-INF/web.xml",
                "/META-INF/openapi.yaml",
                "/VAADIN/../WEB-INF/classes/META-INF/microprofile-config.properties"
            })
    void openNothingWithoutCredentialsAndAreAnsweredAsAnyOther(String path) {
        RawHttp stranger = RawHttp.get(path);
        RawHttp member = asMember(path);
        RawHttp guessing = RawHttp.get(path, RawHttp.authorization(tenant.memberEmail(), "wrong"));

        assertThat(stranger.header("Content-Type")).doesNotStartWith("application/json");
        assertThat(guessing.header("Content-Type")).doesNotStartWith("application/json");
        for (RawHttp answer : new RawHttp[] {stranger, member, guessing}) {
            assertThat(answer.statuses()).as(answer.toString()).hasSize(1).allMatch(status -> status < 500);
            assertThat(answer.toString()).doesNotContain("<web-app", "openapi:", "loquent.twilio");
            assertErrorIsAProblem(path, answer);
        }
    }

    /**
     * Where the application is reached, which a header shows that no server is told to add; the server alone answers what is no HTTP. NB: Vaadin refuses
     * ways up from its files by itself, with no body.
     */
    private static void assertErrorIsAProblem(String path, RawHttp answer) {
        boolean reached = !answer.header("Permissions-Policy").isEmpty() && !path.startsWith("/VAADIN/");
        if (reached && answer.statuses().get(0) >= 400) {
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        }
    }

    /** NB: else whatever is asserted above would hold of a client that is never let in. */
    @Test
    void aMemberReadsTheSettingsWithTheSameClient() {
        RawHttp answer = asMember("/api/settings");

        assertThat(answer.statuses()).containsExactly(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
    }

    private RawHttp asMember(String path) {
        return RawHttp.get(path, RawHttp.authorization(tenant.memberEmail(), Tenant.PASSWORD));
    }
}
