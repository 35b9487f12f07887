package io.loquent.member;

import io.loquent.audit.AuditEntry;
import io.loquent.limit.Attempt;
import io.loquent.limit.Attempts;
import io.loquent.limit.Counter;
import io.loquent.limit.TenantLimit;
import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Bounds how many addresses an owner, and all owners of an organization together, may find taken elsewhere: inviting must
 * be no way to find out who is on this platform.
 */
@ApplicationScoped
public class InvitationLimit {
    @Inject
    @ConfigProperty(name = "loquent.limits.invitation.member")
    private int perMember;

    @Inject
    @ConfigProperty(name = "loquent.limits.invitation.organization")
    private int perOrganization;

    @Inject
    @ConfigProperty(name = "loquent.limits.invitation.minutes")
    private int minutes;

    @Inject
    private Attempts attempts;

    /** @throws IllegalStateException with one sentence for the operator */
    public void requireUsable() {
        limit().requireUsable();
    }

    /**
     * What {@code inviting} returns, within the limits.
     *
     * @param invite who invites, for which organization
     * @param inviting returns empty when the address is taken elsewhere
     * @throws ProblemException {@link ProblemType#TOO_MANY_ATTEMPTS}, nothing was looked up then
     */
    <T> Optional<T> within(AuditEntry invite, Supplier<Optional<T>> inviting) {
        Attempt attempt = attempts.begin("too-many-attempts.invitation", counters(invite));
        boolean toldSomething = false;
        try {
            Optional<T> invited = inviting.get();
            toldSomething = invited.isEmpty();
            return invited;
        } finally {
            if (!toldSomething) {
                attempt.takeBack();
            }
        }
    }

    private List<Counter> counters(AuditEntry invite) {
        return limit().counters(invite.actor().memberId(), invite.organization().value());
    }

    private TenantLimit limit() {
        return new TenantLimit("invitation", perMember, perOrganization, minutes);
    }
}
