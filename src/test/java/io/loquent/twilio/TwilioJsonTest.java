package io.loquent.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemType;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioJsonTest {
    private static final String SID = "AC" + "1".repeat(32);

    @Test
    void theLastPageLeadsNowhere() {
        assertThat(TwilioJson.nextPage(json("{\"next_page_uri\":null}"), NextPage.FIRST))
                .isNull();
        assertThat(TwilioJson.nextPage(json("{}"), NextPage.FIRST)).isNull();
    }

    @Test
    void ofTheNextPageOnlyNumberAndTokenAreTaken() {
        NextPage next = TwilioJson.nextPage(
                json("{\"next_page_uri\":\"https://elsewhere.example/x?PageSize=1&Page=1&PageToken=PA%2Fb\"}"),
                NextPage.FIRST);

        assertThat(next).isEqualTo(new NextPage(1, "PA/b"));
    }

    /** NB: they are stored, shown, and logged with the statement where a server logs those. */
    @Test
    void namesAreTakenOnOneLine() {
        JsonObject answer = Json.createObjectBuilder()
                .add("sid", SID)
                .add("status", "active")
                .add("type", "Full\u001b[2K")
                .add("friendly_name", "Acme\r\nforged\u2028line")
                .build();

        assertThat(TwilioJson.account(answer).friendlyName()).isEqualTo("Acme\uFFFD\uFFFDforged\uFFFDline");
        assertThat(TwilioJson.account(answer).type()).isEqualTo("Full\uFFFD[2K");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/x?Page=0&PageToken=p",
                "/x?Page=-1",
                "/x?PageToken=p",
                "/x",
                "/x?Page=two",
                "/x?Page=\r\nforged",
                "::"
            })
    void aPageThatDoesNotLeadOnIsALie(String uri) {
        JsonObject answer = Json.createObjectBuilder().add("next_page_uri", uri).build();

        assertUnusable(() -> TwilioJson.nextPage(answer, NextPage.FIRST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"sid\":null,\"status\":\"active\"}",
                "{\"sid\":7,\"status\":\"active\"}",
                "{\"sid\":\"AC1\",\"status\":\"active\"}",
                "{\"sid\":\"AC11111111111111111111111111111111\"}",
                "{\"sid\":\"AC11111111111111111111111111111111\",\"status\":[]}"
            })
    void anAccountWithoutItsFactsIsUnusable(String body) {
        assertUnusable(() -> TwilioJson.account(json(body)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"incoming_phone_numbers\":{}}",
                "{\"incoming_phone_numbers\":[1]}",
                "{\"incoming_phone_numbers\":[{\"sid\":\"PN\"}]}",
                "{\"incoming_phone_numbers\":[{\"sid\":\"PN\",\"phone_number\":\"+1\"}]}"
            })
    void numbersWithoutTheirFactsAreUnusable(String body) {
        assertUnusable(() -> TwilioJson.phoneNumbers(json(body)));
    }

    @Test
    void aNumberOfUnknownCapabilitiesHasNone() {
        assertThat(TwilioJson.phoneNumbers(json("{\"incoming_phone_numbers\":["
                        + "{\"sid\":\"PN\",\"phone_number\":\"+1\",\"capabilities\":null},"
                        + "{\"sid\":\"PN\",\"phone_number\":\"+2\",\"capabilities\":{\"voice\":true,\"sms\":null}}]}")))
                .extracting(PhoneNumber::capabilities)
                .containsExactly(
                        new PhoneNumber.Capabilities(false, false, false, false),
                        new PhoneNumber.Capabilities(true, false, false, false));
    }

    @Test
    void anAccountKeepsNothingOfItsAuthToken() {
        TwilioAccount account = TwilioJson.account(json("{\"sid\":\"" + SID
                + "\",\"owner_account_sid\":\"" + SID
                + "\",\"friendly_name\":\"Acme\",\"status\":\"active\",\"type\":\"Full\",\"auth_token\":\"geheim\"}"));

        assertThat(account.isActive()).isTrue();
        assertThat(account.toString()).doesNotContain("geheim");
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }

    /** NB: without a cause, whose message would repeat in the log what Twilio said. */
    private static void assertUnusable(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        assertThatThrownBy(reading).hasNoCause().isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(
                        problem.type())
                .isEqualTo(ProblemType.TWILIO_UNAVAILABLE));
    }
}
