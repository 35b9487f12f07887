package io.loquent.security;

import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import java.util.Optional;

/** Asks the container's identity store about a name and a password, whichever store is in use. */
@ApplicationScoped
public class CallerCheck {
    private static final int LONGEST_CREDENTIAL = 256;

    @Inject
    private IdentityStoreHandler identityStores;

    @Inject
    private Directory directory;

    @Inject
    private Members members;

    @Inject
    private PasswordAttempts passwordAttempts;

    /**
     * The caller's name is the member's e-mail address, the groups are roles of this application.
     *
     * @param address where the caller is
     * @throws ProblemException {@link ProblemType#TOO_MANY_ATTEMPTS}; the password was not looked at then
     */
    CredentialValidationResult validate(UsernamePasswordCredential credential, String address) {
        return passwordAttempts.signIn(
                credential.getCaller(),
                address,
                () -> directory.isInUse() ? validateByDirectory(credential) : identityStores.validate(credential));
    }

    /** An API token, which is ours to check; with a directory none is good. */
    CredentialValidationResult validate(BearerCredential credential) {
        return identityStores.validate(credential);
    }

    /**
     * NB: who has no row is refused before the directory is asked: what people type would go into its names and filters.
     * And a blank password is refused here, because a directory takes it for an anonymous bind and says yes (RFC 4513,
     * 5.1.2).
     */
    private CredentialValidationResult validateByDirectory(UsernamePasswordCredential credential) {
        char[] password = credential.getPassword().getValue();
        String name = credential.getCaller();
        if (password.length == 0 || password.length > LONGEST_CREDENTIAL || !isPlain(name)) {
            return CredentialValidationResult.INVALID_RESULT;
        }
        Optional<Member> member = members.findByEmail(name);
        if (member.isEmpty()) {
            return CredentialValidationResult.INVALID_RESULT;
        }
        CredentialValidationResult result =
                askDirectory(new UsernamePasswordCredential(member.get().email(), credential.getPassword()));
        return result.getStatus() == Status.VALID
                ? new CredentialValidationResult(member.get().email(), directory.roles(result.getCallerGroups()))
                : CredentialValidationResult.INVALID_RESULT;
    }

    /** @throws ProblemException {@link ProblemType#DIRECTORY_UNAVAILABLE}: that nobody answers says nothing of the password */
    private CredentialValidationResult askDirectory(UsernamePasswordCredential credential) {
        try {
            return identityStores.validate(credential);
        } catch (RuntimeException unanswered) {
            throw ProblemException.directoryUnavailable(unanswered);
        }
    }

    /** None of the characters that mean something in a distinguished name or a filter (RFC 4514, RFC 4515). */
    private static boolean isPlain(String name) {
        return name.length() <= LONGEST_CREDENTIAL && name.matches("[\\p{L}\\p{N}.!$%&'/?^_`{|}~@-]+");
    }
}
