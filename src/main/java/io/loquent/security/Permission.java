package io.loquent.security;

import java.util.HashSet;
import java.util.Set;

/**
 * The container roles of this application: permissions as {@code Resource:Level:Variant}, and the roles a member has by
 * being one.
 */
public final class Permission {
    public static final String CONNECT_TWILIO = "Twilio:Collection:Create";
    public static final String LIST_TWILIO = "Twilio:Collection:List";
    public static final String VERIFY_TWILIO = "Twilio:Instance:Update";
    public static final String DISCONNECT_TWILIO = "Twilio:Instance:Delete";

    /** May see the organization's audit trail. */
    public static final String LIST_AUDIT = "Audit:Collection:List";

    /** A member who bypasses every permission check inside the own organization. */
    public static final String OWNER = "Owner";

    /** Everybody who signed in, by whatever means. */
    public static final String MEMBER = "Member";

    /** A member who proved it with a password, not with an API token. */
    public static final String PERSON = "Person";

    /** Somebody with a one-time password, who may choose a password and nothing else. */
    public static final String NEWCOMER = "Newcomer";

    /** What can be granted to a member. */
    public static final Set<String> GRANTABLE =
            Set.of(CONNECT_TWILIO, LIST_TWILIO, VERIFY_TWILIO, DISCONNECT_TWILIO, LIST_AUDIT);

    private Permission() {}

    /** What a member may do. @param granted by name; of these, what this version does not know is skipped */
    public static Set<String> known(boolean owner, Set<String> granted) {
        Set<String> known = new HashSet<>(owner ? GRANTABLE : granted);
        known.retainAll(GRANTABLE);
        return known;
    }
}
