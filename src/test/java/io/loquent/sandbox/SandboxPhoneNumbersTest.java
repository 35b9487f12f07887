package io.loquent.sandbox;

import static io.loquent.sandbox.SandboxClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SandboxPhoneNumbersTest {

    private static final Set<String> PUBLISHED_PAGE = Set.of(
            "incoming_phone_numbers",
            "page",
            "page_size",
            "start",
            "end",
            "uri",
            "first_page_uri",
            "next_page_uri",
            "previous_page_uri");

    private static final Set<String> PUBLISHED_PHONE_NUMBER =
            Set.of(("account_sid address_requirements address_sid api_version beta bundle_sid capabilities date_created"
                            + " date_updated emergency_address_sid emergency_address_status emergency_status"
                            + " friendly_name identity_sid origin phone_number sid sms_application_sid"
                            + " sms_fallback_method sms_fallback_url sms_method sms_url status status_callback"
                            + " status_callback_method trunk_sid type uri voice_application_sid"
                            + " voice_caller_id_lookup voice_fallback_method voice_fallback_url voice_method"
                            + " voice_receive_mode voice_url")
                    .split(" "));

    private final SandboxTwilio twilio = SandboxTwilio.start(0);
    private final SandboxClient client = new SandboxClient(twilio.url());

    @AfterEach
    void closeTwilio() {
        twilio.close();
    }

    @Test
    void aPageAndItsNumbersCarryEveryPublishedProperty() throws Exception {
        var page = page(SandboxAccount.ACTIVE, numbersOf(SandboxAccount.ACTIVE));

        var number = page.getJsonArray("incoming_phone_numbers").getJsonObject(0);
        assertThat(page.keySet()).containsExactlyInAnyOrderElementsOf(PUBLISHED_PAGE);
        assertThat(number.keySet()).containsExactlyInAnyOrderElementsOf(PUBLISHED_PHONE_NUMBER);
        assertThat(number.getString("sid")).matches("PN[0-9a-f]{32}");
        assertThat(number.getString("phone_number")).isEqualTo("+14155550100");
        assertThat(number.getJsonObject("capabilities").keySet())
                .containsExactlyInAnyOrder("voice", "sms", "mms", "fax");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 3",
        "?PageSize=50, 3",
        "?PageSize=100, 2",
        "?PageSize=25, 5",
        "?PageSize=1000, 1",
        "?PageSize=9999, 1"
    })
    void followingThePagesYieldsEveryNumberOnce(String query, int pages) throws Exception {
        var many = SandboxAccount.MANY_NUMBERS;

        var sids = new ArrayList<String>();
        var pagesSeen = 0;
        for (var uri = numbersOf(many) + query; uri != null; pagesSeen++) {
            var page = page(many, uri);
            assertThat(page.getInt("page")).isEqualTo(pagesSeen);
            assertThat(page.getInt("start")).isEqualTo(sids.size());
            sids.addAll(sidsOf(page));
            assertThat(page.getInt("end")).isEqualTo(sids.size() - 1);
            uri = page.getString("next_page_uri", null);
        }

        assertThat(pagesSeen).isEqualTo(pages);
        assertThat(sids).hasSize(125).doesNotHaveDuplicates();
    }

    @Test
    void thePreviousPageLeadsBack() throws Exception {
        var many = SandboxAccount.MANY_NUMBERS;
        var first = page(many, numbersOf(many));
        var second = page(many, first.getString("next_page_uri"));

        var back = page(many, second.getString("previous_page_uri"));

        assertThat(sidsOf(back)).isEqualTo(sidsOf(first));
        assertThat(first.get("previous_page_uri")).isEqualTo(JsonValue.NULL);
    }

    @ParameterizedTest
    @CsvSource({"Page=1", "PageToken=PAPNffff", "Page=1&PageToken=PA"})
    void aPageWithoutItsTokenIsRefused(String query) throws Exception {
        var many = SandboxAccount.MANY_NUMBERS;

        var response = client.get(numbersOf(many) + "?" + query, many.sid(), many.authToken());

        SandboxRefusalTest.assertError(response, 400, 20001);
    }

    @Test
    void anAccountWithoutNumbersHasOneEmptyPage() throws Exception {
        var page = page(SandboxAccount.TRIAL, numbersOf(SandboxAccount.TRIAL));

        assertThat(page.getJsonArray("incoming_phone_numbers")).isEmpty();
        assertThat(page.get("next_page_uri")).isEqualTo(JsonValue.NULL);
        assertThat(page.getInt("end")).isZero();
    }

    @Test
    void aSuspendedAccountDoesNotListItsNumbers() throws Exception {
        var suspended = SandboxAccount.SUSPENDED;

        var response = client.get(numbersOf(suspended), suspended.sid(), suspended.authToken());

        SandboxRefusalTest.assertError(response, 403, 20005);
    }

    private JsonObject page(SandboxAccount account, String uri) throws Exception {
        return json(client.get(uri, account.sid(), account.authToken()));
    }

    private static String numbersOf(SandboxAccount account) {
        return "/2010-04-01/Accounts/" + account.sid() + "/IncomingPhoneNumbers.json";
    }

    private static List<String> sidsOf(JsonObject page) {
        return page.getJsonArray("incoming_phone_numbers")
                .getValuesAs(number -> number.asJsonObject().getString("sid"));
    }
}
