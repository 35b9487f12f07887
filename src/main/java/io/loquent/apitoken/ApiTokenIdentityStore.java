package io.loquent.apitoken;

import io.loquent.secret.SecretText;
import io.loquent.security.BearerCredential;
import io.loquent.security.CallingMember;
import io.loquent.security.Member;
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

/** API tokens as an identity store of the container: a token acts for its creator, with what both may do. */
@ApplicationScoped
public class ApiTokenIdentityStore implements IdentityStore {
    @Inject
    private ApiTokenStore store;

    @Inject
    private TokenUses uses;

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
        Optional<ApiToken> known = store.find(ApiTokenSecret.of(token));
        known.ifPresent(found ->
                credential.recognizedAs(new UsedToken(found.id(), found.prefix(), CallingMember.of(found.creator()))));
        return known.filter(found -> !found.isExpired())
                // NB: an operator gives a one-time password when an account may be in wrong hands; its tokens may be
                // too.
                .filter(found -> !found.creator().mustChoosePassword())
                .map(this::valid)
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }

    private CredentialValidationResult valid(ApiToken token) {
        uses.record(token);
        Member creator = token.creator();
        // NB: what the creator may do now, not then; a permission taken away is gone from the tokens at once.
        Set<String> roles = new HashSet<>(creator.permissions());
        roles.retainAll(token.permissions());
        roles.add(Permission.MEMBER);
        return new CredentialValidationResult(creator.email(), roles);
    }
}
