package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static io.loquent.it.Forgeries.encoded;
import static io.loquent.it.Forgeries.octets;
import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.sandbox.SandboxAnswer;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Nobody writes lines of their own into a log of the server's, nor anything that a terminal or a viewer would obey: by no
 * field of any operation, by nothing of a request's head, and not by what Twilio answers. NB: at the finest levels, where
 * the servers repeat most.
 */
@OnServer
class LogInjectionIT {
    private static final Duration LONGEST_BUFFERING = Duration.ofSeconds(30);

    private static final String FINE = "(?:FINE: |\\[levelValue: 500\\] \\[\\[\\\\u000a {2})";
    private static final String RESTEASY = "DEBUG \\[org\\.jboss\\.resteasy\\.resteasy_jaxrs\\.i18n\\] \\([^)]*\\) ";

    /** Where a server itself repeats what it was sent, at its finest levels only and around the application: see SECURITY.md. */
    private static final List<Pattern> SERVERS_OWN = List.of(
            Pattern.compile(
                    FINE + "\\[Web-Security\\] has\\w+ perm(?:ission)?: \\(\"[^\"]*\" \"[^\"]*(?:\" \"[^\"]*)?$"),
            Pattern.compile(FINE + "onEvent\\(event\\.type=\\w+, path=[^ )]*$"),
            Pattern.compile(
                    FINE + "handleRead websocket: .*HttpRequestPacket \\(\\\\u000a {3}method=[^=]*(?: url=[^=]*)?$"),
            Pattern.compile(
                    "DEBUG \\[io\\.undertow\\.request\\] \\([^)]*\\) Matched [a-z ]+ path /\\S*(?: for path \\S*)?$"),
            Pattern.compile(RESTEASY + "RESTEASY002315: PathInfo: \\S*$"),
            Pattern.compile(RESTEASY + "RESTEASY002340: Client receive processing failure\\.: [^=]*$"));

    /** What each field of a body may be, so that no other one refuses the call before. */
    private static final Map<String, JsonValue> GOOD = Map.of(
            "account_sid", Json.createValue("AC" + "1".repeat(32)),
            "auth_token", Json.createValue("a-token"),
            "replace_account", JsonValue.FALSE,
            "calls", Json.createValue("stop"),
            "name", Json.createValue("a name"),
            "permissions", JsonValue.EMPTY_JSON_ARRAY,
            "expires_at",
                    Json.createValue(Instant.now().plus(Duration.ofDays(1)).toString()),
            "email", Json.createValue("somebody@forgeries.example"),
            "owner", JsonValue.FALSE);

    private final Tenant tenant = Tenant.create();
    private final String caller = RawHttp.authorization(tenant.ownerEmail(), Tenant.PASSWORD);
    private final Forgeries forgeries = new Forgeries();

    @Test
    void nobodyWritesLinesOfTheirOwnIntoALog() throws InterruptedException {
        ServerLog.Moment before = ServerLog.now();

        sendInEveryBody();
        sendInEveryQuery();
        Forgeries.BREAKS.forEach(each -> {
            sendAsNames(each);
            sendInPaths(each);
            sendInHeads(each);
        });
        haveTwilioSayIt();
        Forgeries.BREAKS.forEach(this::haveTwilioBreakItsHead);

        String log = awaitAll(before);
        assertThat(forgeries.traces(log)).isPositive();
        assertThat(forgeries.rawIn(log).stream().filter(LogInjectionIT::isNotAServersOwn))
                .isEmpty();
    }

    private static boolean isNotAServersOwn(String found) {
        return SERVERS_OWN.stream().noneMatch(own -> own.matcher(found).find());
    }

    @Test
    void theSearchFindsEveryBreak() {
        String text = forgeries.text("a way");

        assertThat(forgeries.rawIn(octets("INFO: Somebody called " + text))).hasSize(Forgeries.BREAKS.size());
        assertThat(forgeries.rawIn(octets("INFO: Somebody called " + text.replaceAll("[^ -~]", "?"))))
                .isEmpty();
    }

    private void sendInEveryBody() {
        ApiDescription api = ApiDescription.published();
        for (String operation : api.operations()) {
            List<String> fields = api.bodyFields(operation);
            for (String field : fields) {
                String text = forgeries.text(operation + " " + field) + (field.equals("email") ? "@y.example" : "");
                send(operation, good(fields).add(field, text).build().toString());
                send(
                        operation,
                        good(fields)
                                .add(field, Json.createArrayBuilder().add(text))
                                .build()
                                .toString());
            }
            if (!fields.isEmpty()) {
                send(
                        operation,
                        good(fields)
                                .add(forgeries.text(operation + " unknown"), "")
                                .build()
                                .toString());
                send(operation, forgeries.text(operation + " no JSON"));
            }
        }
    }

    private static JsonObjectBuilder good(List<String> fields) {
        JsonObjectBuilder body = Json.createObjectBuilder();
        fields.forEach(field -> body.add(field, GOOD.get(field)));
        return body;
    }

    private void send(String operation, String body) {
        String[] words = operation.split(" ");
        tenant.owner().send(words[1].replace("{id}", "0"), request -> request.header("Content-Type", "application/json")
                .method(words[0], BodyPublishers.ofString(body)));
    }

    private void sendInEveryQuery() {
        ApiDescription api = ApiDescription.published();
        for (String operation : api.operations()) {
            String path = operation.split(" ")[1].replace("{id}", "0");
            String text = encoded(forgeries.text(operation + " query"));
            for (String name : api.queryParameters(operation)) {
                tenant.owner().get(path + "?" + name + "=" + encoded(forgeries.text(operation + " " + name)));
            }
            tenant.owner().get(path + "?" + text + "=" + text);
        }
    }

    private void sendAsNames(String lineBreak) {
        Api.as(forgeries.text("a name", lineBreak) + "@y.example").settings();
        Api.as(tenant.ownerEmail(), forgeries.text("a password", lineBreak)).settings();
        Api.withAuthorization("Bearer lq_" + encoded(forgeries.text("an API token", lineBreak)))
                .settings();
    }

    private void sendInPaths(String lineBreak) {
        for (String path : List.of("/", "/api/", "/api/members/", "/api;x=", "/settings/", "/VAADIN/", "/openapi/")) {
            String text = encoded(forgeries.text(path, lineBreak));
            RawHttp.get(path + text, caller);
            RawHttp.get(path + text);
        }
        String text = encoded(forgeries.text("a denied call's path", lineBreak));
        String member = RawHttp.authorization(tenant.memberEmail(), Tenant.PASSWORD);
        RawHttp.send(RawHttp.request("POST /api/twilio/verify;" + text, member) + "\r\n");
    }

    private void sendInHeads(String lineBreak) {
        for (String header : List.of(
                "User-Agent: ",
                "X-Forwarded-For: ",
                "Accept-Language: ",
                "Accept: ",
                "Referer: ",
                "Cookie: ",
                "Origin: ",
                "Content-Type: ",
                "Authorization: Bearer lq_",
                "Host: ",
                "")) {
            String line = header + octets(forgeries.text("header " + header, lineBreak));
            RawHttp.get("/api/settings", caller, line);
            RawHttp.get("/sign-in", line);
            RawHttp.send(RawHttp.request("POST /api/twilio/disconnect", caller, line) + "\r\n");
        }
        RawHttp.get("/api/settings" + octets(forgeries.text("the target", lineBreak)), caller);
        RawHttp.send(
                RawHttp.request(octets(forgeries.text("the method", lineBreak)) + " /api/settings", caller) + "\r\n");
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

    /** What was written since, once the last of it is there: a server may write its logs behind the caller's back. */
    private static String awaitAll(ServerLog.Moment before) throws InterruptedException {
        Tenant last = Tenant.create();
        last.owner().settings();
        Instant latest = Instant.now().plus(LONGEST_BUFFERING);
        String log = before.textSince();
        while (!log.contains(last.ownerEmail())) {
            assertThat(Instant.now()).isBefore(latest);
            Thread.sleep(1000);
            log = before.textSince();
        }
        return log;
    }
}
