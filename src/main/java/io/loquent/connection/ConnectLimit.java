package io.loquent.connection;

import io.loquent.audit.AuditEntry;
import io.loquent.connection.ConnectTurns.Turn;
import io.loquent.limit.Attempt;
import io.loquent.limit.Attempts;
import io.loquent.limit.Counter;
import io.loquent.limit.TenantLimit;
import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemType;
import io.loquent.twilio.RequestIds;
import io.loquent.twilio.TwilioCredentials;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Bounds how many pairs of Account SID and Auth Token a member, and all members of an organization together, may try in
 * vain: connecting must be no way to find out which stolen pairs are good. The stored pairs are not guessed at and not
 * counted.
 */
@ApplicationScoped
public class ConnectLimit {
    @Inject
    @ConfigProperty(name = "loquent.limits.connect.member")
    private int perMember;

    @Inject
    @ConfigProperty(name = "loquent.limits.connect.organization")
    private int perOrganization;

    @Inject
    @ConfigProperty(name = "loquent.limits.connect.minutes")
    private int minutes;

    @Inject
    private Attempts attempts;

    @Inject
    private CredentialCheck check;

    /** @throws IllegalStateException with one sentence for the operator */
    public void requireUsable() {
        limit().requireUsable();
    }

    /**
     * {@link CredentialCheck#verify}, within the limits.
     *
     * @param connect who connects, for which organization
     * @param turn which it does not need while Twilio is asked
     * @throws ProblemException {@link ProblemType#TOO_MANY_ATTEMPTS}, Twilio is not asked then; or as there
     */
    VerifiedAccount verify(AuditEntry connect, TwilioCredentials credentials, RequestIds requests, Turn turn) {
        // NB: counting takes several statements, which many at once who find no room would make everybody wait for.
        check.requireRoom();
        Attempt attempt = attempts.begin("too-many-attempts.connect", counters(connect));
        boolean toldSomething = false;
        try {
            return turn.except(() -> check.verify(credentials, requests));
        } catch (ProblemException e) {
            toldSomething = e.type().isDefiniteRefusal();
            throw e;
        } finally {
            if (!toldSomething) {
                attempt.takeBack();
            }
        }
    }

    private List<Counter> counters(AuditEntry connect) {
        return limit().counters(
                        connect.actor().memberId(), connect.organization().value());
    }

    private TenantLimit limit() {
        return new TenantLimit("connect", perMember, perOrganization, minutes);
    }
}
