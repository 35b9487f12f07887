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
        // NB: in SQL; EclipseLink raises the version with every JPQL update of the entity, also one that does not name
        // it.
        entities.createNativeQuery("update organization set twilio_verified_at = ?1, twilio_verification = ?2,"
                        + " twilio_account_name = ?3, twilio_account_status = ?4, twilio_account_type = ?5,"
                        + " twilio_subaccount = ?6, twilio_phone_numbers = cast(?7 as integer)"
                        + " where id = ?8 and version = ?9")
                .setParameter(1, now())
                .setParameter(2, AccountFacts.VERIFIED)
                .setParameter(3, account.friendlyName())
                .setParameter(4, account.status())
                .setParameter(5, account.type())
                .setParameter(6, account.subaccount())
                .setParameter(7, phoneNumbers)
                .setParameter(8, id.value())
                .setParameter(9, seenVersion)
                .executeUpdate();
    }

    /**
     * Twilio definitely refused it.
     *
     * @param status of the account; null when Twilio did not tell, then it is not known any more
     * @param problem the slug
     */
    public void recordRefused(OrganizationId id, long seenVersion, String status, String problem) {
        entities.createNativeQuery("update organization set twilio_verified_at = ?1, twilio_verification = ?2,"
                        + " twilio_account_status = cast(?3 as text) where id = ?4 and version = ?5")
                .setParameter(1, now())
                .setParameter(2, problem)
                .setParameter(3, status)
                .setParameter(4, id.value())
                .setParameter(5, seenVersion)
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
