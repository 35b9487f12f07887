package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static io.loquent.it.Forgeries.octets;

import io.loquent.sandbox.SandboxAnswer;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@link Forgeries} in every place of an answer that Twilio, or who names things there, fills. */
final class ForgedAnswers {
    private final Tenant tenant = Tenant.create();
    private final Forgeries forgeries;

    ForgedAnswers(Forgeries forgeries) {
        this.forgeries = forgeries;
    }

    void haveTwilioGiveThem() {
        haveTwilioSayIt();
        Forgeries.BREAKS.forEach(this::haveTwilioBreakItsHead);
    }

    private void haveTwilioSayIt() {
        TestAccount account = TestAccount.open();
        JsonObjectBuilder named = Json.createObjectBuilder()
                .add("sid", account.sid())
                .add("status", "active")
                .add("type", forgeries.text("Twilio's type"))
                .add("friendly_name", forgeries.text("Twilio's account name"))
                .add(
                        "incoming_phone_numbers",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("sid", forgeries.text("Twilio's number's SID"))
                                        .add("phone_number", forgeries.text("Twilio's number"))
                                        .add("friendly_name", forgeries.text("Twilio's number's name"))));
        JsonObjectBuilder strange = Json.createObjectBuilder()
                .add("sid", forgeries.text("Twilio's SID"))
                .add("status", forgeries.text("Twilio's status"))
                .add("next_page_uri", forgeries.text("Twilio's next page"))
                .add("incoming_phone_numbers", JsonValue.EMPTY_JSON_ARRAY);
        JsonObjectBuilder refusing = Json.createObjectBuilder()
                .add("code", forgeries.text("Twilio's code"))
                .add("message", forgeries.text("Twilio's message"));

        account.answers(json(200, named.build().toString()));
        assertThatAnswer(tenant.owner().connect(account.sid(), account.token())).isOk();
        for (SandboxAnswer answer : List.of(
                json(200, named.build().toString()),
                json(200, strange.build().toString()),
                json(200, forgeries.text("Twilio's no JSON")),
                json(400, refusing.build().toString()),
                json(403, forgeries.text("Twilio's no JSON when it refuses")))) {
            account.answers(answer);
            tenant.owner().phoneNumbers();
            tenant.owner().verify();
            tenant.owner().settings();
        }
    }

    private static SandboxAnswer json(int status, String body) {
        return call -> call.answer(status, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private void haveTwilioBreakItsHead(String lineBreak) {
        Tenant other = Tenant.create();
        TestAccount account = TestAccount.open();
        for (String line :
                List.of("HTTP/1.1 401 ", "Twilio-Request-Id: RQ", "Twilio-Error-Message: ", "Content-Type: ")) {
            String forged = line + octets(forgeries.text("Twilio's " + line, lineBreak)) + "\r\n";
            String head = line.startsWith("HTTP") ? forged : "HTTP/1.1 401 No\r\n" + forged;
            account.answers(SandboxAnswer.raw(head + "Content-Length: 2\r\nConnection: close\r\n\r\n{}"));
            other.owner().connect(account.sid(), account.token());
        }
    }
}
