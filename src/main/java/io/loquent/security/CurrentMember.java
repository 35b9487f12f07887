package io.loquent.security;

import io.loquent.audit.AuditAction;
import io.loquent.audit.AuditActor;
import io.loquent.audit.AuditEntry;
import io.loquent.organization.OrganizationId;
import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;

/** Who calls, as the container says: the only source of the organization a request acts on. */
@ApplicationScoped
public class CurrentMember {
    @Inject
    private SecurityContext security;

    @Inject
    private HttpServletRequest request;

    @Inject
    private ClientAddress clientAddress;

    @Inject
    private Members members;

    /**
     * The member's row, read anew.
     *
     * @throws ProblemException {@link ProblemType#MEMBERS_CHANGED} when the caller was removed since the request came in
     */
    public Member require() {
        return members.requireByEmail(security.getCallerPrincipal().getName());
    }

    /** What the caller does, for the audit trail: who, through which token, from where. */
    public AuditEntry does(AuditAction action) {
        CallingMember member = calling();
        AuditActor actor = AuditActor.member(member.id(), member.email(), clientAddress.of(request));
        return AuditEntry.of(
                member.organization(),
                UsedToken.of(request)
                        .map(token -> actor.through(token.id(), token.prefix()))
                        .orElse(actor),
                action);
    }

    public OrganizationId organizationId() {
        return calling().organization();
    }

    /** NB: the container says who calls; what the request holds counts only when it is about the same member. */
    private CallingMember calling() {
        String name = security.getCallerPrincipal().getName();
        return CallingMember.of(request)
                .filter(known -> known.email().equals(name))
                .orElseGet(() -> CallingMember.of(require()));
    }
}
