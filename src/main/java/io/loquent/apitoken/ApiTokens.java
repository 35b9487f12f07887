package io.loquent.apitoken;

import io.loquent.audit.AuditAction;
import io.loquent.audit.AuditEntry;
import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemType;
import io.loquent.security.CurrentMember;
import io.loquent.security.Member;
import io.loquent.security.Permission;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/**
 * A member's API tokens: what both faces call. Only somebody who signed in with a password may: a token that could make
 * tokens would outlive its own expiry. No transaction here: those are of {@link TokenChanges}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ApiTokens {
    @Resource
    private SessionContext container;

    @Inject
    private CurrentMember caller;

    @Inject
    private ApiTokenStore store;

    @Inject
    private TokenChanges changes;

    /** Whether the rest is open to the caller; for screens that show it only then. */
    @RolesAllowed(Permission.MEMBER)
    public boolean isOpen() {
        return container.isCallerInRole(Permission.PERSON);
    }

    /** The permissions the caller may pass on to a token. */
    @RolesAllowed(Permission.PERSON)
    public Set<String> grantable() {
        return caller.require().permissions();
    }

    /**
     * @throws ProblemException {@link ProblemType#INVALID_INPUT} when the form asks for more than the caller has,
     *     {@link ProblemType#TOO_MANY_TOKENS}
     */
    @RolesAllowed(Permission.PERSON)
    public NewApiToken create(String name, List<String> permissions, String expiresAt) {
        Member creator = caller.require();
        ApiTokenForm form = ApiTokenForm.of(name, permissions, expiresAt, creator.permissions());
        return changes.create(caller.does(AuditAction.TOKEN_CREATED), creator, form);
    }

    /** The caller's tokens; an owner sees the whole organization's. */
    @RolesAllowed(Permission.PERSON)
    public List<ApiToken> list() {
        Member member = caller.require();
        return store.list(member.organizationId()).stream()
                .filter(token -> member.isOwner() || token.createdBy().equals(member.email()))
                .toList();
    }

    /** Ends a token that {@link #list} shows the caller. @return false when there is no such token */
    @RolesAllowed(Permission.PERSON)
    public boolean revoke(long id) {
        return changes.revoke(caller.does(AuditAction.TOKEN_REVOKED), caller.require(), id);
    }

    /** How many of the caller's own tokens still open something. */
    @RolesAllowed({Permission.PERSON, Permission.NEWCOMER})
    public long countOwn() {
        return store.countLive(caller.require());
    }

    /**
     * Ends all tokens of the caller's, in the transaction of who calls.
     *
     * @return what is to be recorded there, after all data is changed; see {@link io.loquent.audit.AuditChain}
     */
    @RolesAllowed({Permission.PERSON, Permission.NEWCOMER})
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public List<AuditEntry> endOwn() {
        AuditEntry revoked = caller.does(AuditAction.TOKEN_REVOKED);
        return store.removeAllOf(caller.require()).stream()
                .map(token -> revoked.about(token.label()))
                .toList();
    }
}
