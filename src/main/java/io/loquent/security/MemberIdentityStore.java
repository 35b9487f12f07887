package io.loquent.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.nio.CharBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Members and their permissions as the container's identity store: the e-mail address is the caller's name. */
@ApplicationScoped
public class MemberIdentityStore implements IdentityStore {
    /** NB: PBKDF2 costs time for each character; a name or password beyond this is none of ours. */
    private static final int LONGEST_NAME = 256;

    @Inject
    private Members members;

    @Inject
    private PasswordHash passwords;

    @Inject
    private Directory directory;

    /** Asked for nothing while the directory is in use. */
    @Override
    public Set<ValidationType> validationTypes() {
        return directory.isInUse() ? Set.of() : IdentityStore.super.validationTypes();
    }

    /** NB: the default looks for a method of exactly the credential's class and would miss its subclasses. */
    @Override
    public CredentialValidationResult validate(Credential credential) {
        return credential instanceof UsernamePasswordCredential password
                ? validate(password.getCaller(), password.getPassword().getValue())
                : CredentialValidationResult.NOT_VALIDATED_RESULT;
    }

    private CredentialValidationResult validate(String email, char[] password) {
        if (email.length() > LONGEST_NAME
                || email.indexOf('\0') >= 0
                || !PasswordHash.takes(CharBuffer.wrap(password))) {
            return CredentialValidationResult.INVALID_RESULT;
        }
        Optional<Member> member = members.findByEmail(email);
        boolean matches = member.map(Member::passwordHash)
                .map(hash -> passwords.matches(password, hash))
                .orElseGet(() -> passwords.matchesNobody(password));
        return matches && !member.get().isPasswordExpired(Instant.now())
                ? valid(member.get())
                : CredentialValidationResult.INVALID_RESULT;
    }

    private CredentialValidationResult valid(Member member) {
        members.recordSignIn(member);
        return new CredentialValidationResult(member.email(), member.roles());
    }
}
