package io.loquent.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonObject;

/** A well-formed answer: status and JSON. */
record TwilioReply(int status, JsonObject body) {

    static TwilioReply ok(JsonObject body) {
        return new TwilioReply(200, body);
    }

    byte[] bytes() {
        return body.toString().getBytes(UTF_8);
    }
}
