package io.loquent.password;

import io.loquent.apitoken.ApiTokens;
import io.loquent.audit.AuditEntry;
import io.loquent.audit.AuditTrail;
import io.loquent.audit.InTurn;
import io.loquent.security.Member;
import io.loquent.security.Members;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** A new password, and what shall end with the one before: one short transaction. */
@InTurn
@Stateless
public class PasswordChange {
    @Inject
    private Members members;

    @Inject
    private ApiTokens tokens;

    @Inject
    private AuditTrail trail;

    /** As {@link PasswordChoice#choose}, with the hash already made. */
    public Member make(Member member, String hash, boolean endTokens, AuditEntry event) {
        List<AuditEntry> ended = endTokens ? tokens.endOwn() : List.of();
        Member changed = members.choosePassword(member, hash, event);
        ended.forEach(trail::record);
        return changed;
    }
}
