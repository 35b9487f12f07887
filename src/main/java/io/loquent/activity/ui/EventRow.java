package io.loquent.activity.ui;

import io.loquent.audit.AuditEvent;
import java.io.Serializable;
import java.time.OffsetDateTime;

/** An event as its reader sees it. */
record EventRow(
        long sequence,
        OffsetDateTime recordedAt,
        String action,
        String result,
        boolean ok,
        String actor,
        String email,
        String tokenPrefix,
        String clientAddress,
        String subject,
        String twilioRequestId)
        implements Serializable {

    static EventRow of(AuditEvent event) {
        return new EventRow(
                event.sequence(),
                event.recordedAt(),
                event.action(),
                event.result(),
                event.isOk(),
                event.actor(),
                event.email(),
                event.tokenPrefix(),
                event.clientAddress(),
                event.subject(),
                event.twilioRequestId());
    }
}
