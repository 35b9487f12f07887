package io.loquent.organization;

import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemType;
import io.loquent.secret.SealedSecret;
import io.loquent.text.Text;
import io.loquent.twilio.AccountSid;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.function.Consumer;

/** The store of organizations. Every method is one short transaction at most; none of them waits for the network. */
@Stateless
public class Organizations {
    @PersistenceContext(unitName = "loquent")
    private EntityManager entities;

    @Inject
    private RollBackTime rollBackTime;

    /**
     * The organization's record, fresh from the database. One statement, so no transaction.
     *
     * @throws IllegalStateException when there is none: the caller was signed in to it a moment ago
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Organization require(OrganizationId id) {
        Organization organization = entities.find(Organization.class, id.value());
        if (organization == null) {
            throw new IllegalStateException("No organization " + id.value());
        }
        return organization;
    }

    /** The pair before the present one, as long as it can be rolled back to. */
    public Optional<PreviousConnection> findPrevious(OrganizationId id) {
        return Optional.ofNullable(entities.find(PreviousConnection.class, id.value()))
                .filter(previous -> !previous.isOver());
    }

    /**
     * Puts a verified account's pair on the record, whole, and keeps the pair that was there as the previous one.
     *
     * @param seenVersion the record's version before Twilio was asked
     * @throws ProblemException {@link ProblemType#CONNECTION_CHANGED} when somebody changed the record meanwhile
     */
    public Organization saveConnection(
            OrganizationId id, long seenVersion, AccountSid sid, SealedSecret authToken, AccountFacts facts) {
        return change(id, seenVersion, organization -> {
            keepAsPrevious(organization);
            organization.connect(sid, authToken, facts);
        });
    }

    /**
     * Swaps the pair on the record for the previous one, which was verified.
     *
     * @throws ProblemException as {@link #saveConnection}
     */
    public Organization rollBackConnection(OrganizationId id, long seenVersion, AccountFacts facts) {
        return change(id, seenVersion, organization -> {
            // NB: read anew, for re-sealing keeps the version: the seal that was verified may be of a key that goes.
            PreviousConnection previous = entities.find(PreviousConnection.class, id.value());
            if (previous == null) {
                throw changedMeanwhile(null);
            }
            AccountSid sid = previous.accountSid();
            SealedSecret authToken = previous.authToken();
            keepAsPrevious(organization);
            organization.connect(sid, authToken, facts);
        });
    }

    /**
     * Puts anew what is known of the account whose pair is on the record already; neither that pair nor the previous one
     * is touched.
     *
     * @throws ProblemException as {@link #saveConnection}
     */
    public Organization renewConnection(OrganizationId id, long seenVersion, AccountFacts facts) {
        return change(id, seenVersion, organization -> {
            organization.renew(facts);
            // NB: within a second of the last time the facts are the same, and nothing would be written.
            entities.lock(organization, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        });
    }

    /**
     * Forgets the credentials, the previous ones too.
     *
     * @param byo what {@code byo_twilio} is from then on
     * @throws ProblemException as {@link #saveConnection}
     */
    public Organization removeConnection(OrganizationId id, long seenVersion, boolean byo) {
        return change(id, seenVersion, organization -> {
            organization.disconnect(byo);
            Optional.ofNullable(entities.find(PreviousConnection.class, id.value()))
                    .ifPresent(entities::remove);
        });
    }

    private void keepAsPrevious(Organization organization) {
        organization
                .twilioAccountSid()
                .ifPresent(sid -> entities.merge(new PreviousConnection(
                        organization.id(), sid, organization.twilioAuthToken().orElseThrow(), rollBackTime.fromNow())));
    }

    private Organization change(OrganizationId id, long seenVersion, Consumer<Organization> change) {
        Organization organization = require(id);
        if (organization.version() != seenVersion) {
            throw changedMeanwhile(null);
        }
        change.accept(organization);
        try {
            entities.flush();
        } catch (OptimisticLockException e) {
            throw changedMeanwhile(e);
        }
        return organization;
    }

    private static ProblemException changedMeanwhile(OptimisticLockException cause) {
        return new ProblemException(ProblemType.CONNECTION_CHANGED, Text.of("connection-changed"), cause);
    }
}
