package io.loquent.security;

import io.loquent.limit.Attempt;
import io.loquent.limit.Attempts;
import io.loquent.limit.Counter;
import io.loquent.limit.Fingerprint;
import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemType;
import io.loquent.secret.SecretText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;

/**
 * Lets a password be tried only as often as the {@link PasswordLimits} say. A refused attempt costs no password hash and
 * tells nothing: an account that does not exist is counted like any other.
 */
@ApplicationScoped
public class PasswordAttempts {
    @Inject
    private PasswordLimits limits;

    @Inject
    private Attempts attempts;

    @Inject
    private PasswordTurns turns;

    @Inject
    private KnownAddresses knownAddresses;

    @Inject
    private Members members;

    @Inject
    private SignInTrail trail;

    @Inject
    private HttpServletRequest request;

    /**
     * The result of {@code check}, which says whether somebody at {@code address} knows the password of {@code account}.
     *
     * @throws ProblemException {@link ProblemType#TOO_MANY_ATTEMPTS}; nothing was checked then
     */
    CredentialValidationResult signIn(String account, String address, Supplier<CredentialValidationResult> check) {
        String here = Fingerprint.of(PasswordLimits.subject(account, address));
        try {
            // NB: one after the other, so that the first right one makes the address known to those behind it.
            return turns.of(here, () -> signInFrom(here, account, address, check));
        } catch (ProblemException refused) {
            if (refused.type() == ProblemType.TOO_MANY_ATTEMPTS) {
                trail.barred(account, address, refused.type().slug());
            }
            throw refused;
        }
    }

    private CredentialValidationResult signInFrom(
            String here, String account, String address, Supplier<CredentialValidationResult> check) {
        boolean known = knownAddresses.contains(here);
        Attempt attempt =
                begin(known ? List.of(limits.ofKnownAddress(account, address)) : limits.ofStranger(account, address));
        boolean failed = false;
        try {
            CredentialValidationResult result = turns.ofHashing(known, check);
            failed = result.getStatus() != Status.VALID;
            // NB: a session's begin is recorded anyway, by who begins it.
            if (!failed && knownAddresses.remember(here) && ApiPath.matches(request)) {
                trail.succeeded(request, result.getCallerPrincipal().getName());
            }
            return result;
        } finally {
            if (!failed) {
                attempt.takeBack();
            }
        }
    }

    /** Trusts an address as if the account's password had been given rightly there; to be sure of that is the caller's. */
    public void trust(String account, String address) {
        knownAddresses.remember(Fingerprint.of(PasswordLimits.subject(account, address)));
    }

    /**
     * Whether this is the password of a member who is signed in. Counted apart from sign-ins, and for each session: it takes
     * the member's session to get here, and whoever has one must bar the member neither from signing in nor, with another,
     * from choosing a password that ends the stolen one.
     *
     * @throws ProblemException {@link ProblemType#TOO_MANY_ATTEMPTS}; nothing was checked then
     */
    public boolean isPasswordOf(Member member, SecretText password) {
        Attempt attempt = begin(
                List.of(limits.ofSignedIn(member.email(), request.getSession().getId())));
        boolean failed = false;
        try {
            failed = !turns.ofHashing(true, () -> members.isPasswordOf(member, password));
            return !failed;
        } finally {
            if (!failed) {
                attempt.takeBack();
            }
        }
    }

    private Attempt begin(List<Counter> counters) {
        return attempts.begin("too-many-attempts.password", counters);
    }
}
