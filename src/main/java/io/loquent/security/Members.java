package io.loquent.security;

import io.loquent.audit.AuditEntry;
import io.loquent.audit.AuditTrail;
import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemType;
import io.loquent.secret.SecretText;
import io.loquent.text.Invisible;
import io.loquent.text.Text;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** The store of members: those who can sign in. Who was invited is none before accepting; see {@link Roster}. */
@Stateless
public class Members {
    @PersistenceContext(unitName = "loquent")
    private EntityManager entities;

    @Inject
    private PasswordHash passwords;

    @Inject
    private AuditTrail trail;

    /** The member with this e-mail address, in any case, permissions loaded. One statement at most, so no transaction. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Member> findByEmail(String email) {
        // NB: nobody's, and the server's own logs of statements would repeat it as lines of their own.
        return Invisible.isIn(email) ? Optional.empty() : findByVisible(email);
    }

    private Optional<Member> findByVisible(String email) {
        return entities.createQuery(
                        "select m from Member m left join fetch m.permissions"
                                + " where m.email = :email and m.invitationSha256 is null",
                        Member.class)
                .setParameter("email", email.toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    /** @throws ProblemException {@link ProblemType#MEMBERS_CHANGED} when there is none: it was removed a moment ago */
    public Member requireByEmail(String email) {
        return findByEmail(email)
                .orElseThrow(
                        () -> new ProblemException(ProblemType.MEMBERS_CHANGED, Text.of("members-changed.removed")));
    }

    /**
     * To the minute, so that a busy script costs one write a minute. Waits for nobody: another call of this minute, or an
     * owner who changes the members, has the row.
     */
    public void recordSignIn(Member member) {
        entities.createNativeQuery("update member set last_signed_in_at = ?1 where id in (select id from member"
                        + " where id = ?2 and (last_signed_in_at is null or last_signed_in_at < ?1)"
                        + " for no key update skip locked)")
                .setParameter(1, OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES))
                .setParameter(2, member.id())
                .executeUpdate();
    }

    /** Whether this is the member's password as it stands. NB: costs a good part of a second, on purpose. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean isPasswordOf(Member member, SecretText password) {
        return member.passwordHash() != null
                && passwords.matches(password.reveal().toCharArray(), member.passwordHash());
    }

    /** How this password is to be stored. NB: as slow as {@link #isPasswordOf}. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public String hash(SecretText password) {
        return passwords.of(password.reveal().toCharArray());
    }

    /**
     * The member's password from now on; a one-time password and its end are gone with it.
     *
     * @throws ProblemException {@link ProblemType#MEMBERS_CHANGED} when the member was removed meanwhile
     */
    public Member choosePassword(Member member, String hash, AuditEntry event) {
        Member fresh = requireByEmail(member.email());
        fresh.choosePassword(hash);
        trail.record(event);
        return fresh;
    }
}
