package io.loquent.connection;

import io.loquent.audit.AuditEntry;
import io.loquent.audit.AuditTrail;
import io.loquent.audit.InTurn;
import io.loquent.organization.AccountFacts;
import io.loquent.organization.Organization;
import io.loquent.organization.Organizations;
import io.loquent.organization.Verifications;
import io.loquent.secret.SealedSecret;
import io.loquent.twilio.AccountSid;
import io.loquent.twilio.TwilioAccount;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * What is written to an organization's connection. Every method is one short transaction that holds the change and its
 * event in the audit trail, so that after a crash both are there or neither.
 */
@InTurn
@Stateless
public class ConnectionChanges {
    @Inject
    private Organizations organizations;

    @Inject
    private Verifications verifications;

    @Inject
    private AuditTrail trail;

    /** As {@link Organizations#saveConnection}; {@code before} is the record as it was before Twilio was asked. */
    public void save(Organization before, AccountSid sid, SealedSecret token, AccountFacts facts, AuditEntry event) {
        organizations.saveConnection(before.id(), before.version(), sid, token, facts);
        trail.record(event);
    }

    /** As {@link Organizations#rollBackConnection}. */
    public void rollBack(Organization before, AccountFacts facts, AuditEntry event) {
        organizations.rollBackConnection(before.id(), before.version(), facts);
        trail.record(event);
    }

    /** As {@link Organizations#renewConnection}. */
    public void renew(Organization before, AccountFacts facts, AuditEntry event) {
        organizations.renewConnection(before.id(), before.version(), facts);
        trail.record(event);
    }

    /** As {@link Organizations#removeConnection}. */
    public void remove(Organization before, boolean byo, AuditEntry event) {
        organizations.removeConnection(before.id(), before.version(), byo);
        trail.record(event);
    }

    /** As {@link Verifications#recordAccepted}. */
    public void accepted(Organization checked, TwilioAccount account, Integer phoneNumbers, AuditEntry event) {
        verifications.recordAccepted(checked.id(), checked.version(), account, phoneNumbers);
        trail.record(event);
    }

    /** As {@link Verifications#recordRefused}, with the event's result. */
    public void refused(Organization checked, String status, AuditEntry event) {
        verifications.recordRefused(checked.id(), checked.version(), status, event.result());
        trail.record(event);
    }
}
