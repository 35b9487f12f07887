package io.loquent.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** An organization's audit trail as its owner reads it by REST. */
final class Trail {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final Api reader;

    private Trail(Api reader) {
        this.reader = reader;
    }

    static Trail of(Tenant tenant) {
        return new Trail(tenant.owner());
    }

    /** The newest first. */
    List<JsonObject> events() {
        return events("limit=500");
    }

    List<JsonObject> events(String query) {
        Answer answer = reader.auditEvents(query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().getJsonArray("events").getValuesAs(JsonValue::asJsonObject);
    }

    /** As {@code action result}, the newest first. */
    List<String> actions() {
        return actions("limit=500");
    }

    List<String> actions(String query) {
        return events(query).stream().map(Trail::action).toList();
    }

    JsonObject newest() {
        return events("limit=1").get(0);
    }

    /** Refused sign-ins are recorded behind the caller's back. */
    List<JsonObject> awaitEvents(String query, int count) throws InterruptedException {
        Instant latest = Instant.now().plus(LONGEST_WAIT);
        List<JsonObject> events = events(query);
        while (events.size() < count && Instant.now().isBefore(latest)) {
            Thread.sleep(50);
            events = events(query);
        }
        assertThat(events).hasSize(count);
        return events;
    }

    static String action(JsonObject event) {
        return event.getString("action") + " " + event.getString("result");
    }
}
