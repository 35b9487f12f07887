package io.loquent.activity;

import io.loquent.audit.AuditEvent;
import java.util.List;
import java.util.OptionalLong;

/** Some events, the newest first, and where it goes on. */
public record EventPage(List<AuditEvent> events, OptionalLong next) {
    public EventPage {
        events = List.copyOf(events);
    }

    /** @param events one more than {@code most} when there are more */
    static EventPage of(List<AuditEvent> events, int most) {
        return events.size() > most
                ? new EventPage(
                        events.subList(0, most),
                        OptionalLong.of(events.get(most - 1).sequence()))
                : new EventPage(events, OptionalLong.empty());
    }
}
