package io.loquent.it;

import static io.loquent.it.Forgeries.encoded;
import static io.loquent.it.Forgeries.octets;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** {@link Forgeries} in every place of a request that a caller fills. */
final class ForgedRequests {
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
    private final Forgeries forgeries;

    ForgedRequests(Forgeries forgeries) {
        this.forgeries = forgeries;
    }

    void send() {
        sendInEveryBody();
        sendInEveryQuery();
        Forgeries.BREAKS.forEach(each -> {
            sendAsNames(each);
            sendInPaths(each);
            sendInHeads(each);
        });
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
            RawHttp.get("/sign-in", line);
            RawHttp.send(RawHttp.request("POST /api/twilio/disconnect", caller, line) + "\r\n");
        }
        RawHttp.get("/api/settings" + octets(forgeries.text("the target", lineBreak)), caller);
        RawHttp.send(
                RawHttp.request(octets(forgeries.text("the method", lineBreak)) + " /api/settings", caller) + "\r\n");
    }
}
