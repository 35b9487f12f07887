package io.loquent.apitoken.ui;

import io.loquent.apitoken.ApiToken;
import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.Set;

/** A token as its reader sees it; no secret is in it. */
record TokenRow(
        long id,
        String name,
        String prefix,
        Set<String> permissions,
        String createdBy,
        OffsetDateTime expiresAt,
        OffsetDateTime lastUsedAt)
        implements Serializable {

    static TokenRow of(ApiToken token) {
        return new TokenRow(
                token.id(),
                token.name(),
                token.prefix(),
                token.permissions(),
                token.createdBy(),
                token.expiresAt(),
                token.lastUsedAt());
    }
}
