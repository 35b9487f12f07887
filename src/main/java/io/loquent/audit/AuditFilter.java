package io.loquent.audit;

import java.io.Serializable;
import java.time.OffsetDateTime;

/**
 * Which events. What is null rules nothing out.
 *
 * @param from the earliest moment
 * @param to the first moment that is too late
 */
public record AuditFilter(AuditAction action, Outcome outcome, OffsetDateTime from, OffsetDateTime to)
        implements Serializable {
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null);

    /** How an action ended. */
    public enum Outcome {
        OK,
        FAILED
    }
}
