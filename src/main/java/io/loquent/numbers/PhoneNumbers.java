package io.loquent.numbers;

import io.loquent.audit.AuditAction;
import io.loquent.connection.CredentialUse;
import io.loquent.problem.ProblemException;
import io.loquent.security.CurrentMember;
import io.loquent.security.Permission;
import io.loquent.twilio.TwilioGateway;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** The phone numbers of the account in effect for the caller's organization. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PhoneNumbers {
    @Inject
    private CurrentMember caller;

    @Inject
    private CredentialUse use;

    @Inject
    private TwilioGateway twilio;

    /** @throws ProblemException what {@link CredentialUse#by} and {@link TwilioGateway} throw */
    @RolesAllowed({Permission.LIST_TWILIO, Permission.CONNECT_TWILIO, Permission.OWNER})
    public AccountNumbers list() {
        return use.by(
                caller.does(AuditAction.PHONE_NUMBERS_LISTED),
                (resolved, requests) -> new AccountNumbers(
                        resolved.source(), twilio.listPhoneNumbers(resolved.credentials(), requests)));
    }
}
