package io.loquent.connection;

import io.loquent.audit.AuditEntry;
import io.loquent.organization.Organization;
import io.loquent.organization.Organizations;
import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemType;
import io.loquent.text.Text;
import io.loquent.twilio.AccountSid;
import io.loquent.twilio.RequestIds;
import io.loquent.twilio.TwilioAccount;
import io.loquent.twilio.TwilioCredentials;
import io.loquent.twilio.TwilioGateway;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Asks Twilio whether an organization's stored credentials still work, and records a definite answer. */
@ApplicationScoped
public class StoredCredentialCheck {
    private static final Logger LOG = Logger.getLogger(StoredCredentialCheck.class.getName());

    @Inject
    private Organizations organizations;

    @Inject
    private CredentialResolver credentials;

    @Inject
    private TwilioGateway twilio;

    @Inject
    private ConnectionChanges changes;

    @Inject
    private RecordedAttempt attempt;

    /**
     * @param verify who wants it; the organization is this event's
     * @throws ProblemException as {@link StoredConnections#verify}; a refusal is a result and not thrown
     */
    void verify(AuditEntry verify) {
        Organization organization = organizations.require(verify.organization());
        AccountSid sid = attempt.of(verify, unasked -> requireSid(organization));
        AuditEntry event = verify.about(sid.masked());
        attempt.of(event, requests -> {
            check(organization, event, requests);
            return null;
        });
    }

    private static AccountSid requireSid(Organization organization) {
        return organization
                .twilioAccountSid()
                .orElseThrow(() ->
                        new ProblemException(ProblemType.NOT_CONNECTED, Text.of("not-connected.nothing-to-verify")));
    }

    /** The account itself decides; its numbers are only counted. */
    private void check(Organization organization, AuditEntry event, RequestIds requests) {
        TwilioCredentials stored = credentials.own(organization);
        String status = null;
        try {
            TwilioAccount account = twilio.fetchAccount(stored, requests);
            status = account.status();
            account.requireActive();
            Integer numbers = countNumbers(stored, requests);
            changes.accepted(organization, account, numbers, event.asTwilioRequest(requests.last()));
        } catch (ProblemException e) {
            if (!e.type().isDefiniteRefusal()) {
                throw e;
            }
            changes.refused(organization, status, event.failed(e).asTwilioRequest(requests.last()));
        }
    }

    /** Null when Twilio does not let them be listed, or there are more than it lists in time. */
    private Integer countNumbers(TwilioCredentials stored, RequestIds requests) {
        try {
            return twilio.listPhoneNumbers(stored, requests).size();
        } catch (ProblemException e) {
            LOG.log(Level.FINE, "The phone numbers of an account that Twilio accepts cannot be counted", e);
            return null;
        }
    }
}
