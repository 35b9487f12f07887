package io.loquent.security;

import io.loquent.secret.SecretText;
import jakarta.security.enterprise.credential.AbstractClearableCredential;
import java.util.Optional;

/** What stands behind {@code Authorization: Bearer} (RFC 6750). */
public final class BearerCredential extends AbstractClearableCredential {
    private SecretText token;
    private UsedToken usedToken;

    BearerCredential(SecretText token) {
        this.token = token;
    }

    public SecretText token() {
        return token;
    }

    /** Which token it is, as the store that checked it found, valid or not. */
    public void recognizedAs(UsedToken known) {
        usedToken = known;
    }

    Optional<UsedToken> usedToken() {
        return Optional.ofNullable(usedToken);
    }

    @Override
    protected void clearCredential() {
        token = null;
    }
}
