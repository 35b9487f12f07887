package io.loquent.apitoken;

import io.loquent.secret.SecretText;
import io.loquent.security.BearerCredential;
import io.loquent.security.Directory;
import io.loquent.security.Permission;
import io.loquent.security.UsedToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * API tokens as an identity store of the container: a token acts for its creator, with what both may do. While the
 * operator's directory says what a member may do there are none: it tells only who has the password, and a token made
 * before would outlive its creator's leaving.
 */
@ApplicationScoped
public class ApiTokenIdentityStore implements IdentityStore {
    @Inject
    private PresentedTokens tokens;

    @Inject
    private TokenUses uses;

    @Inject
    private Directory directory;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        return credential instanceof BearerCredential bearer
                ? validateToken(bearer)
                : CredentialValidationResult.NOT_VALIDATED_RESULT;
    }

    private CredentialValidationResult validateToken(BearerCredential credential) {
        SecretText token = credential.token();
        if (!token.reveal().startsWith(ApiTokenSecret.START)) {
            return CredentialValidationResult.INVALID_RESULT;
        }
        Optional<PresentedToken> known = tokens.find(ApiTokenSecret.of(token));
        known.ifPresent(found -> credential.recognizedAs(new UsedToken(found.id(), found.prefix(), found.creator())));
        return known.filter(found -> !directory.isInUse())
                .filter(found -> !found.isExpired())
                // NB: an operator gives a one-time password when an account may be in wrong hands; its tokens may be
                // too.
                .filter(found -> !found.creatorMustChoosePassword())
                .map(this::valid)
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }

    private CredentialValidationResult valid(PresentedToken token) {
        uses.record(token);
        Set<String> roles = new HashSet<>(token.permissions());
        roles.add(Permission.MEMBER);
        return new CredentialValidationResult(token.creator().email(), roles);
    }
}
