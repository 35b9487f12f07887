package io.loquent.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import io.loquent.it.OnServer;
import io.loquent.it.TestBed;
import io.loquent.it.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the session of somebody who is signed in is good for, when it is not our page that sends it. */
@OnServer
class CrossSiteBrowserIT extends BrowserTest {
    @BeforeEach
    void signIn() {
        visitor.signIn(acme.ownerEmail());
    }

    @Test
    void theSessionAuthorizesNothingAtTheApi() {
        String before = acme.record();
        String token = Tokens.fresh();
        String body = "{\"account_sid\":\"%s\",\"auth_token\":\"%s\"}"
                .formatted(TestBed.twilio().opensAccount(token, 1), token);

        assertThat(request().get(TestBed.url() + "/api/settings").status()).isEqualTo(401);
        assertThat(request()
                        .post(TestBed.url() + "/api/twilio/connect", ofOurPage().setData(body))
                        .status())
                .isEqualTo(401);
        assertThat(acme.record()).isEqualTo(before);
    }

    private static RequestOptions ofOurPage() {
        return RequestOptions.create()
                .setHeader("Content-Type", "application/json")
                .setHeader("Sec-Fetch-Site", "same-origin");
    }

    /** NB: Vaadin tells the page to load itself anew, or that it failed; what was asked for is not done. */
    @Test
    void thePageTakesNothingWithoutItsToken() {
        String address = visitor.page()
                .waitForRequest(request -> request.url().contains("v-r=uidl"), () -> visitor.connectButton()
                        .click())
                .url();

        for (String body : new String[] {
            "{\"syncId\":0,\"clientId\":0,\"rpc\":[{\"type\":\"navigation\",\"location\":\"sign-in\"}]}",
            "{\"csrfToken\":\"init\",\"syncId\":0,\"clientId\":0,\"rpc\":[]}",
            "{\"csrfToken\":\"00000000-0000-0000-0000-000000000000\",\"syncId\":0,\"clientId\":0,\"rpc\":[]}"
        }) {
            APIResponse answer = request().post(address, ofOurPage().setData(body));

            assertThat(answer.text())
                    .containsAnyOf("Vaadin-Refresh", "\"appError\"")
                    .doesNotContain("\"changes\":[");
        }
    }

    /** NB: the address that the page sends a token for Twilio to; it needs no token of Vaadin's. */
    @Test
    void theAddressThatTheFormSendsToTakesNothingFromAnotherSite() {
        String address = TestBed.url() + "/"
                + visitor.page().locator(".twilio-request").first().getAttribute("data-address");

        assertThat(post(address, "same-origin")).isEqualTo(204);
        assertThat(post(address, "cross-site")).isEqualTo(403);
        assertThat(post(address, "same-site")).isEqualTo(403);
        assertThat(request()
                        .post(address, RequestOptions.create().setHeader("Origin", "http://evil.example"))
                        .status())
                .isEqualTo(403);
    }

    private int post(String address, String site) {
        return request()
                .post(
                        address,
                        RequestOptions.create()
                                .setHeader("Sec-Fetch-Site", site)
                                .setData("a token"))
                .status();
    }

    /** With the visitor's cookies. NB: not by a script of the page's: Chromium would ask for a name after a 401. */
    private APIRequestContext request() {
        return visitor.page().request();
    }
}
