package io.loquent.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be recorded; the only list. An action that failed is the same action with another result. */
public enum AuditAction {
    SIGN_IN,
    PASSWORD_CHANGED,
    CONNECT,
    REPLACE,
    VERIFY,
    ROLL_BACK,
    DISCONNECT,
    /** A use of the credentials: the account's numbers were listed. */
    PHONE_NUMBERS_LISTED,
    TOKEN_CREATED,
    TOKEN_REVOKED,
    /** The stored Auth Token was sealed anew under another key. */
    KEY_ROTATED,
    ORGANIZATION_CREATED,
    ONE_TIME_PASSWORD_GIVEN,
    MEMBER_INVITED,
    /** By the operator, for a directory. */
    MEMBER_ADDED,
    INVITATION_ACCEPTED,
    MEMBER_CHANGED,
    MEMBER_REMOVED,
    /** The oldest events were removed, after they were archived. */
    EVENTS_ARCHIVED,
    /** A call that would have changed something, without the permission for it. */
    ACCESS_DENIED,
    /** More of the refusals before were not recorded, for there were too many. */
    REFUSALS_NOT_RECORDED;

    /** As it is stored, shown by REST and named in filters, e.g. {@code token-created}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<AuditAction> find(String slug) {
        return Arrays.stream(values())
                .filter(action -> action.slug().equals(slug))
                .findFirst();
    }
}
