package io.loquent.security;

import io.loquent.audit.AuditEntry;
import io.loquent.audit.AuditTrail;
import io.loquent.secret.SecretText;
import io.loquent.text.Invisible;
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

    /** The member with this e-mail address, in any case, permissions loaded. One statement at most. */
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

    /** To the minute, so that a busy script costs one write a minute. */
    public void recordSignIn(Member member) {
        entities.createQuery("update Member m set m.lastSignedInAt = :minute"
                        + " where m.id = :id and (m.lastSignedInAt is null or m.lastSignedInAt < :minute)")
                .setParameter("minute", OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES))
                .setParameter("id", member.id())
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

    /** The member's password from now on; a one-time password and its end are gone with it. */
    public Member choosePassword(Member member, String hash, AuditEntry event) {
        Member fresh = findByEmail(member.email()).orElseThrow();
        fresh.choosePassword(hash);
        trail.record(event);
        return fresh;
    }
}
