package io.loquent.security;

import io.loquent.organization.OrganizationId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Which member a request comes from, as found when the caller was authenticated: what does not change for as long as a
 * request lasts, so that it need not be asked for again. What a member may do is not here; the container's roles say that.
 */
public record CallingMember(long id, String email, OrganizationId organization) {
    private static final String KEY = CallingMember.class.getName();

    public static CallingMember of(Member member) {
        return new CallingMember(member.id(), member.email(), member.organizationId());
    }

    /** NB: see {@link UsedToken#keepIn}. */
    void keepIn(HttpServletRequest request) {
        request.setAttribute(KEY, this);
    }

    static Optional<CallingMember> of(HttpServletRequest request) {
        return Optional.ofNullable((CallingMember) request.getAttribute(KEY));
    }
}
