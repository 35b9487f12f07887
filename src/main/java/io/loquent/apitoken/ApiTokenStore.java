package io.loquent.apitoken;

import io.loquent.organization.OrganizationId;
import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemType;
import io.loquent.security.Member;
import io.loquent.text.Text;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The store of API tokens. NB: an EJB's methods are public, or the container does not know them. */
@Stateless
public class ApiTokenStore {
    private static final int MOST_OF_A_MEMBER = 50;

    /** So long who wonders why a script fails still finds its token, expired, in the list. */
    private static final int DAYS_AFTER_EXPIRY = 30;

    @PersistenceContext(unitName = "loquent")
    private EntityManager entities;

    /** @throws ProblemException {@link ProblemType#TOO_MANY_TOKENS}; {@link ProblemType#MEMBERS_CHANGED} when the creator was removed meanwhile */
    public NewApiToken create(Member creator, ApiTokenForm form) {
        requireRoom(creator);
        ApiTokenSecret secret = ApiTokenSecret.generate();
        ApiToken token = new ApiToken(entities.getReference(Member.class, creator.id()), form, secret, now());
        entities.persist(token);
        return new NewApiToken(token, secret.text());
    }

    /** NB: the creator's row is locked, or two at once would both find the last place. */
    private void requireRoom(Member creator) {
        if (entities.find(Member.class, creator.id(), LockModeType.PESSIMISTIC_WRITE) == null) {
            throw new ProblemException(ProblemType.MEMBERS_CHANGED, Text.of("members-changed.removed"));
        }
        if (countLive(creator) >= MOST_OF_A_MEMBER) {
            throw new ProblemException(ProblemType.TOO_MANY_TOKENS, Text.of("too-many-tokens", MOST_OF_A_MEMBER));
        }
    }

    /** To the minute; see {@link PresentedToken#isUseRecorded}. Waits for nobody: another call of this minute has the row. */
    public void recordUse(long id) {
        entities.createNativeQuery("update api_token set last_used_at = ?1 where id in (select id from api_token"
                        + " where id = ?2 and (last_used_at is null or last_used_at < ?1)"
                        + " for no key update skip locked)")
                .setParameter(1, ApiToken.thisMinute())
                .setParameter(2, id)
                .executeUpdate();
    }

    /** The organization's tokens, the newest first. */
    public List<ApiToken> list(OrganizationId organization) {
        return entities.createQuery(
                        "select t from ApiToken t join fetch t.creator where t.organizationId = :organization"
                                + " order by t.id desc",
                        ApiToken.class)
                .setParameter("organization", organization.value())
                .getResultList();
    }

    /** How many of a member's tokens have not expired. */
    public long countLive(Member creator) {
        return entities.createQuery(
                        "select count(t) from ApiToken t where t.creator.id = :creator and t.expiresAt > :now",
                        Long.class)
                .setParameter("creator", creator.id())
                .setParameter("now", now())
                .getSingleResult();
    }

    /** Removes a member's tokens, expired ones too. @return what was removed */
    public List<ApiToken> removeAllOf(Member creator) {
        // NB: as in requireRoom, or a token made at the same time would stay.
        entities.find(Member.class, creator.id(), LockModeType.PESSIMISTIC_WRITE);
        List<ApiToken> tokens = entities.createQuery(
                        "select t from ApiToken t where t.creator.id = :creator order by t.id", ApiToken.class)
                .setParameter("creator", creator.id())
                .getResultList();
        tokens.forEach(token -> remove(creator, token.id()));
        return tokens;
    }

    /**
     * Removes one of a member's tokens, or any of the organization's when that member is an owner; of two who do at once
     * the later finds none.
     *
     * @return what it was called, see {@link ApiToken#label}
     */
    public Optional<String> remove(Member remover, long id) {
        List<?> removed = entities.createNativeQuery("delete from api_token where id = ?1 and organization_id = ?2"
                        + " and (?3 or member_id = ?4) returning prefix, name")
                .setParameter(1, id)
                .setParameter(2, remover.organizationId().value())
                .setParameter(3, remover.isOwner())
                .setParameter(4, remover.id())
                .getResultList();
        return removed.stream()
                .map(Object[].class::cast)
                .map(row -> ApiToken.label((String) row[0], (String) row[1]))
                .findFirst();
    }

    /** Not recorded: they opened nothing any more, and when they expire was told when they were made. */
    public void removeLongExpired() {
        entities.createQuery("delete from ApiToken t where t.expiresAt < :longAgo")
                .setParameter("longAgo", now().minusDays(DAYS_AFTER_EXPIRY))
                .executeUpdate();
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
    }
}
