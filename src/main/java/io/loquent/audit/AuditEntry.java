package io.loquent.audit;

import io.loquent.organization.OrganizationId;
import io.loquent.problem.ProblemException;
import io.loquent.text.Invisible;

/**
 * An event about to be recorded. Never put a secret in it.
 *
 * @param result {@link #OK}, or what it failed of: a problem's slug, {@link #REFUSED} or
 *     {@link #NOT_FOUND}
 * @param subject what it was done to, e.g. a masked SID; null when the action says it all
 * @param twilioRequestId by which Twilio's support finds the call; null when Twilio was not asked or gave none
 */
public record AuditEntry(
        OrganizationId organization,
        AuditActor actor,
        AuditAction action,
        String result,
        String subject,
        String twilioRequestId) {
    public static final String OK = "ok";

    /** A wrong or expired password, or a permission that is missing. */
    public static final String REFUSED = "refused";

    /** There is nothing like that in the organization. */
    public static final String NOT_FOUND = "not-found";

    /** NB: the database refuses more, and what is {@link Invisible}. */
    static final int MOST_CHARACTERS = 500;

    public static AuditEntry of(OrganizationId organization, AuditActor actor, AuditAction action) {
        return new AuditEntry(organization, actor, action, OK, null, null);
    }

    public AuditEntry about(String newSubject) {
        return new AuditEntry(organization, actor, action, result, newSubject, twilioRequestId);
    }

    public AuditEntry as(AuditAction newAction) {
        return new AuditEntry(organization, actor, newAction, result, subject, twilioRequestId);
    }

    /** @param failure what it ended in */
    public AuditEntry failed(RuntimeException failure) {
        return failed(ProblemException.of(failure).type().slug());
    }

    public AuditEntry failed(String newResult) {
        return new AuditEntry(organization, actor, action, newResult, subject, twilioRequestId);
    }

    /** @param requestId null when there is none */
    public AuditEntry asTwilioRequest(String requestId) {
        return new AuditEntry(organization, actor, action, result, subject, requestId);
    }

    /** A value as it is stored: on one line, nothing in it that cannot be seen, and cut where it is too long. */
    static String visible(String text) {
        if (text == null) {
            return null;
        }
        String visible = Invisible.replacedIn(text);
        return visible.codePointCount(0, visible.length()) <= MOST_CHARACTERS
                ? visible
                : visible.substring(0, visible.offsetByCodePoints(0, MOST_CHARACTERS - 1)) + "…";
    }
}
