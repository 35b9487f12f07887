package io.loquent.organization;

import io.loquent.twilio.TwilioAccount;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * What checks of stored credentials found. Written beside the record's version: a check that runs while an administrator
 * connects must not make that fail, and one that is overtaken by a change must not be recorded for the new pair.
 */
@Stateless
public class Verifications {
    @PersistenceContext(unitName = "loquent")
    private EntityManager entities;

    /**
     * Twilio accepted the pair of the record as it was at {@code seenVersion}.
     *
     * @param phoneNumbers null when they could not be counted
     */
    public void recordAccepted(OrganizationId id, long seenVersion, TwilioAccount account, Integer phoneNumbers) {
        entities.createQuery("update Organization o set o.accountFacts.verifiedAt = :now,"
                        + " o.accountFacts.verification = :result, o.accountFacts.name = :name,"
                        + " o.accountFacts.status = :status, o.accountFacts.type = :type,"
                        + " o.accountFacts.subaccount = :subaccount, o.accountFacts.phoneNumbers = :numbers"
                        + " where o.id = :id and o.version = :version")
                .setParameter("now", now())
                .setParameter("result", AccountFacts.VERIFIED)
                .setParameter("name", account.friendlyName())
                .setParameter("status", account.status())
                .setParameter("type", account.type())
                .setParameter("subaccount", account.subaccount())
                .setParameter("numbers", phoneNumbers)
                .setParameter("id", id.value())
                .setParameter("version", seenVersion)
                .executeUpdate();
    }

    /**
     * Twilio definitely refused it.
     *
     * @param status of the account; null when Twilio did not tell, then it is not known any more
     * @param problem the slug
     */
    public void recordRefused(OrganizationId id, long seenVersion, String status, String problem) {
        entities.createQuery("update Organization o set o.accountFacts.verifiedAt = :now,"
                        + " o.accountFacts.verification = :result, o.accountFacts.status = :status"
                        + " where o.id = :id and o.version = :version")
                .setParameter("now", now())
                .setParameter("result", problem)
                .setParameter("status", status)
                .setParameter("id", id.value())
                .setParameter("version", seenVersion)
                .executeUpdate();
    }

    /** How many connected accounts Twilio refused when they were last checked. */
    public long countRefused() {
        // NB: as a literal, or the partial index would not fit; asked for with every look at the health.
        return ((Number) entities.createNativeQuery("select count(*) from organization where twilio_verification <> '"
                                + AccountFacts.VERIFIED + "'")
                        .getSingleResult())
                .longValue();
    }

    /** Removes the previous pairs whose time is over. */
    public int purgePrevious() {
        return entities.createQuery("delete from PreviousConnection p where p.purgeAfter < :now")
                .setParameter("now", now())
                .executeUpdate();
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
    }
}
