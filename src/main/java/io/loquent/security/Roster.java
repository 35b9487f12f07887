package io.loquent.security;

import io.loquent.audit.AuditAction;
import io.loquent.audit.AuditActor;
import io.loquent.audit.AuditEntry;
import io.loquent.audit.AuditTrail;
import io.loquent.audit.InTurn;
import io.loquent.organization.OrganizationId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The store of an organization's people, the invited ones too; {@link Members} knows only who can sign in. */
@Stateless
public class Roster {
    @PersistenceContext(unitName = "loquent")
    private EntityManager entities;

    @Inject
    private AuditTrail trail;

    /** Everybody, by e-mail address, permissions loaded. One statement. */
    public List<Member> list(OrganizationId organization) {
        return entities.createQuery(
                        "select distinct m from Member m left join fetch m.permissions"
                                + " where m.organizationId = :organization order by m.email",
                        Member.class)
                .setParameter("organization", organization.value())
                .getResultList();
    }

    /** The organization's member with this id; another organization's is none. */
    public Optional<Member> find(OrganizationId organization, long id) {
        return Optional.ofNullable(entities.find(Member.class, id))
                .filter(member -> member.organizationId().equals(organization));
    }

    /** How the audit trail names the organization's member with this id, or what was taken for one. */
    public String name(OrganizationId organization, long id) {
        return find(organization, id).map(Member::email).orElse("#" + id);
    }

    public Optional<Member> find(OrganizationId organization, EmailAddress email) {
        return findByEmail(email).filter(member -> member.organizationId().equals(organization));
    }

    /**
     * The organization's owners as of now, locked until the transaction ends: whoever changes the people of an organization
     * asks for them first, so that such changes come one after the other.
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public List<Member> lockOwners(OrganizationId organization) {
        // NB: in one order, or two who do this at once could wait for each other.
        return entities.createQuery(
                        "select m from Member m where m.organizationId = :organization and m.owner = true order by m.id",
                        Member.class)
                .setParameter("organization", organization.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /**
     * Lets an invitation to this address that nobody accepted in time give way, wherever it is from. A transaction of its
     * own that waits for nobody: a row that its organization is about to change is left to it.
     *
     * @return what its organization's trail is to tell; not recorded here, for who invites now must not wait for that chain
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<AuditEntry> endOverdueInvitation(EmailAddress email) {
        return findByEmail(email).filter(this::removeOverdue).map(invited -> AuditEntry.of(
                        invited.organizationId(), AuditActor.system(), AuditAction.MEMBER_REMOVED)
                .about(email.text() + ": invitation expired"));
    }

    /** NB: not entities.remove: the owner may make a new link for them just now. */
    private boolean removeOverdue(Member member) {
        return entities.createNativeQuery("delete from member where id in (select id from member where id = ?1"
                                + " and invitation_until < ?2 for update skip locked)")
                        .setParameter(1, member.id())
                        .setParameter(2, now())
                        .executeUpdate()
                > 0;
    }

    /**
     * Adds an invited member without any permission.
     *
     * @return empty when the address is somebody's already, here or elsewhere
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<Member> invite(
            OrganizationId organization, EmailAddress email, byte[] sha256, OffsetDateTime until) {
        // NB: not persist and a unique violation: that would end the transaction for two organizations asking at once.
        int added = entities.createNativeQuery(
                        "insert into member (organization_id, email, invitation_sha256, invitation_until)"
                                + " values (?1, ?2, ?3, ?4) on conflict (email) do nothing")
                .setParameter(1, organization.value())
                .setParameter(2, email.text())
                .setParameter(3, sha256)
                .setParameter(4, until)
                .executeUpdate();
        return added == 0 ? Optional.empty() : findByEmail(email);
    }

    /** A new invitation in place of the present one. @return false when the member has accepted by now */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean inviteAgain(Member member, byte[] sha256, OffsetDateTime until) {
        int changed = entities.createQuery(
                        "update Member m set m.invitationSha256 = :sha256, m.invitationUntil = :until"
                                + " where m.id = :id and m.invitationSha256 is not null")
                .setParameter("sha256", sha256)
                .setParameter("until", until)
                .setParameter("id", member.id())
                .executeUpdate();
        if (changed > 0) {
            entities.refresh(member);
        }
        return changed > 0;
    }

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void change(Member member, boolean owner, Set<String> permissions) {
        // NB: the caller's own row was read before the owners were locked.
        entities.refresh(member);
        member.allow(owner, permissions);
    }

    /** The member's API tokens and sessions end with the row. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void remove(Member member) {
        entities.remove(member);
    }

    /** Who holds an invitation that is still good. */
    public Optional<Member> findInvited(byte[] sha256) {
        return entities.createQuery(
                        "select m from Member m where m.invitationSha256 = :sha256 and m.invitationUntil > :now",
                        Member.class)
                .setParameter("sha256", sha256)
                .setParameter("now", now())
                .getResultStream()
                .findFirst();
    }

    /** Ends the invitation and gives its member a password, once. @return false when it is not good any more */
    @InTurn
    public boolean accept(byte[] sha256, String passwordHash, AuditEntry event) {
        boolean accepted = entities.createQuery("update Member m set m.passwordHash = :hash, m.invitationSha256 = null,"
                                + " m.invitationUntil = null"
                                + " where m.invitationSha256 = :sha256 and m.invitationUntil > :now")
                        .setParameter("hash", passwordHash)
                        .setParameter("sha256", sha256)
                        .setParameter("now", now())
                        .executeUpdate()
                > 0;
        if (accepted) {
            trail.record(event);
        }
        return accepted;
    }

    private Optional<Member> findByEmail(EmailAddress email) {
        return entities.createQuery("select m from Member m where m.email = :email", Member.class)
                .setParameter("email", email.text())
                .getResultStream()
                .findFirst();
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }
}
