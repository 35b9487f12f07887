package io.loquent.member;

import io.loquent.secret.SecretText;
import io.loquent.security.Member;

/**
 * An invitation just made: the only time its link can be told.
 *
 * @param token what stands behind the {@code #} of the link
 */
public record NewInvitation(Member member, SecretText token) {
    /** Where invitations are accepted, below the application's address. */
    public static final String PAGE = "invitation";
}
