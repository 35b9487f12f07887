package io.loquent.member.ui;

import io.loquent.security.Member;
import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.Set;

/**
 * A member as an owner sees them.
 *
 * @param invitationUntil null once the invitation is accepted
 * @param lastSignedInAt null when that is not known
 */
record MemberRow(
        long id,
        String email,
        boolean owner,
        Set<String> permissions,
        OffsetDateTime invitationUntil,
        OffsetDateTime lastSignedInAt)
        implements Serializable {

    static MemberRow of(Member member) {
        return new MemberRow(
                member.id(),
                member.email(),
                member.isOwner(),
                member.grantedPermissions(),
                member.invitationUntil(),
                member.lastSignedInAt());
    }

    boolean isInvited() {
        return invitationUntil != null;
    }

    boolean isInvitationOver() {
        return isInvited() && invitationUntil.isBefore(OffsetDateTime.now(invitationUntil.getOffset()));
    }
}
