package io.loquent.apitoken;

import io.loquent.audit.AuditEntry;
import io.loquent.audit.AuditTrail;
import io.loquent.audit.InTurn;
import io.loquent.security.Member;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * What is written about API tokens. Every method is one short transaction that holds the change and its event; who may is
 * decided by {@link ApiTokens}.
 */
@InTurn
@Stateless
public class TokenChanges {
    @Inject
    private ApiTokenStore store;

    @Inject
    private AuditTrail trail;

    /** As {@link ApiTokens#create}. */
    public NewApiToken create(AuditEntry event, Member creator, ApiTokenForm form) {
        NewApiToken made = store.create(creator, form);
        trail.record(event.about(made.token().label()));
        return made;
    }

    /** As {@link ApiTokens#revoke}. */
    public boolean revoke(AuditEntry event, Member revoker, long id) {
        return store.remove(revoker, id)
                .map(label -> {
                    trail.record(event.about(label));
                    return label;
                })
                .isPresent();
    }
}
