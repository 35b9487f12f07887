package io.loquent.apitoken.ui;

import io.loquent.apitoken.NewApiToken;
import java.io.Serializable;
import java.util.List;

/** What the screen asks for; it outlives a session that is stored and read again, hence serializable. */
interface TokenService extends Serializable {

    List<TokenRow> list();

    NewApiToken create(String name, List<String> permissions, String expiresAt);

    void revoke(long id);
}
