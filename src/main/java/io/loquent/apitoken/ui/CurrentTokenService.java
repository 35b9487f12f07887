package io.loquent.apitoken.ui;

import io.loquent.apitoken.ApiTokens;
import io.loquent.apitoken.NewApiToken;
import jakarta.enterprise.inject.spi.CDI;
import java.util.List;

/** The service itself. NB: looked up anew, because the panel may have been in a stored session since it was made. */
final class CurrentTokenService implements TokenService {
    private static final long serialVersionUID = 1L;

    @Override
    public List<TokenRow> list() {
        return tokens().list().stream().map(TokenRow::of).toList();
    }

    @Override
    public NewApiToken create(String name, List<String> permissions, String expiresAt) {
        return tokens().create(name, permissions, expiresAt);
    }

    @Override
    public void revoke(long id) {
        tokens().revoke(id);
    }

    private static ApiTokens tokens() {
        return CDI.current().select(ApiTokens.class).get();
    }
}
