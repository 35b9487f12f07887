package io.loquent.activity;

import io.loquent.audit.AuditEvent;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** An event as JSON, with all that its hash covers, to the microsecond. */
public final class EventJson {
    /** Every event has all of them, in this order. */
    static final List<String> NAMES = List.of(
            "sequence",
            "recorded_at",
            "action",
            "result",
            "actor",
            "member_id",
            "email",
            "token_id",
            "token_prefix",
            "client_address",
            "subject",
            "twilio_request_id",
            "hash");

    private EventJson() {}

    public static JsonObject of(AuditEvent event) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("sequence", event.sequence())
                .add("recorded_at", DateTimeFormatter.ISO_INSTANT.format(event.recordedAt()))
                .add("action", event.action())
                .add("result", event.result())
                .add("actor", event.actor());
        add(json, "member_id", event.memberId());
        add(json, "email", event.email());
        add(json, "token_id", event.tokenId());
        add(json, "token_prefix", event.tokenPrefix());
        add(json, "client_address", event.clientAddress());
        add(json, "subject", event.subject());
        add(json, "twilio_request_id", event.twilioRequestId());
        return json.add("hash", event.hash()).build();
    }

    private static void add(JsonObjectBuilder json, String name, String value) {
        if (value == null) {
            json.addNull(name);
        } else {
            json.add(name, value);
        }
    }

    private static void add(JsonObjectBuilder json, String name, Long value) {
        if (value == null) {
            json.addNull(name);
        } else {
            json.add(name, value);
        }
    }
}
