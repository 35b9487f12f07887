package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page of another site can make a browser send that remembers somebody's Basic credentials or session. */
@OnServer
class CrossSiteIT {
    private final Tenant tenant = Tenant.create();

    @ParameterizedTest
    @CsvSource({"Origin, http://evil.example", "Origin, null", "Sec-Fetch-Site, cross-site", "Sec-Fetch-Site, same-site"
    })
    void aRequestOfAnotherSiteChangesNothing(String header, String value) {
        TestAccount account = TestAccount.open();
        String before = tenant.record();

        assertThatAnswer(connectWith(header, value, account)).isBlankProblem(403);
        assertThat(tenant.record()).isEqualTo(before);
        assertThat(account.requestsSeen()).isEmpty();
    }

    @Test
    void aRequestOfOurOwnOriginIsTaken() {
        String origin = TestBed.url().toString().replaceAll("/$", "");

        assertThatAnswer(connectWith("Origin", origin, TestAccount.open())).isOk();
    }

    /** NB: who can change what travels in the clear would else write a page of this host for a browser. */
    @Test
    void ourHostByAnotherSchemeIsAnotherOrigin() {
        String origin = "https://" + TestBed.url().getAuthority();
        TestAccount account = TestAccount.open();

        assertThatAnswer(connectWith("Origin", origin, account)).isBlankProblem(403);
        assertThat(account.requestsSeen()).isEmpty();
    }

    /** NB: by the referrer policy, which our own pages have. */
    @Test
    void anOriginThatIsNotToldIsNoForgeryWhereTheBrowserSaysItIsOurs() {
        TestAccount account = TestAccount.open();

        Answer answer = tenant.owner()
                .send("/api/twilio/connect", request -> request.header("Content-Type", "application/json")
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Origin", "null")
                        .POST(BodyPublishers.ofString(body(account))));

        assertThatAnswer(answer).isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/settings", "/?v-r=uidl&v-uiId=0", "/VAADIN/dynamic/resource/0/0/"})
    void noPageTakesARequestOfAnotherSite(String path) {
        for (String[] sign :
                new String[][] {{"Origin", "http://evil.example"}, {"Origin", "null"}, {"Sec-Fetch-Site", "cross-site"}
                }) {
            Answer answer = Api.anonymous()
                    .send(path, request -> request.header(sign[0], sign[1]).POST(BodyPublishers.ofString("{}")));

            assertThatAnswer(answer).isBlankProblem(403);
        }
    }

    @Test
    void aBodyWithoutATypeIsRefused() {
        TestAccount account = TestAccount.open();

        Answer answer = tenant.owner()
                .send("/api/twilio/connect", request -> request.POST(BodyPublishers.ofString(body(account))));

        assertThatAnswer(answer).isBlankProblem(415);
    }

    @Test
    void aPasswordWithNulsBehindItIsAnother() {
        assertThatAnswer(Api.as(tenant.ownerEmail(), Tenant.PASSWORD + "\0").settings())
                .isBlankProblem(401);
    }

    private Answer connectWith(String header, String value, TestAccount account) {
        return tenant.owner().send("/api/twilio/connect", request -> request.header("Content-Type", "application/json")
                .header(header, value)
                .POST(BodyPublishers.ofString(body(account))));
    }

    private static String body(TestAccount account) {
        return "{\"account_sid\":\"%s\",\"auth_token\":\"%s\"}".formatted(account.sid(), account.token());
    }
}
