package io.loquent.connection;

import io.loquent.audit.AuditAction;
import io.loquent.audit.AuditEntry;
import io.loquent.connection.ConnectTurns.Turn;
import io.loquent.organization.AccountFacts;
import io.loquent.organization.Organization;
import io.loquent.organization.Organizations;
import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemType;
import io.loquent.secret.SealedSecret;
import io.loquent.secret.SecretVault;
import io.loquent.security.CurrentMember;
import io.loquent.security.Permission;
import io.loquent.settings.Settings;
import io.loquent.settings.SettingsReader;
import io.loquent.text.Text;
import io.loquent.twilio.AccountSid;
import io.loquent.twilio.TwilioCredentials;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Connecting an organization's own Twilio account: what both faces call.
 *
 * <p>No transaction here: Twilio's answer is awaited between the two short ones of {@link Organizations}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TwilioConnections {
    @Resource
    private SessionContext container;

    @Inject
    private CurrentMember caller;

    @Inject
    private ConnectLimit limit;

    @Inject
    private ConnectTurns turns;

    @Inject
    private CredentialResolver resolver;

    @Inject
    private SecretVault vault;

    @Inject
    private Organizations organizations;

    @Inject
    private ConnectionChanges changes;

    @Inject
    private RecordedAttempt attempt;

    @Inject
    private RecheckPlan plan;

    @Inject
    private SettingsReader settings;

    /** Whether {@link #connect} is open to the caller; for screens that say so before anybody tries. */
    @RolesAllowed(Permission.MEMBER)
    public boolean mayConnect() {
        return container.isCallerInRole(Permission.CONNECT_TWILIO) || container.isCallerInRole(Permission.OWNER);
    }

    /**
     * Verifies the form's credentials at Twilio and, when they are good, puts them on the caller's organization. A pair
     * that was there stays untouched until the new one is verified. The pair that is there already, tried once more, is no
     * replacement: the one before it can still be rolled back to.
     *
     * @return the settings after it
     * @throws ProblemException whatever {@link ConnectLimit#verify} throws, {@link ProblemType#ACCOUNT_DIFFERS}
     *     when another account is connected and the form does not say to replace it, or {@link ProblemType#CONNECTION_CHANGED};
     *     nothing is written then
     */
    @RolesAllowed({Permission.CONNECT_TWILIO, Permission.OWNER})
    public Settings connect(ConnectForm form) {
        try (Turn turn = turns.take()) {
            return connect(form, turn);
        }
    }

    private Settings connect(ConnectForm form, Turn turn) {
        TwilioCredentials credentials = attempt.ofForm(form::takeCredentials, () -> caller.does(AuditAction.CONNECT));
        AuditEntry connect = caller.does(AuditAction.CONNECT);
        Organization before = organizations.require(connect.organization());
        AccountSid sid = credentials.accountSid();
        AuditEntry event = connect.as(before.twilioAccountSid().isPresent() ? AuditAction.REPLACE : AuditAction.CONNECT)
                .about(sid.masked());
        attempt.run(event, requests -> {
            requireSameAccount(form, sid, before);
            VerifiedAccount verified = limit.verify(event, credentials, requests, turn);
            save(before, verified, event.asTwilioRequest(requests.last()));
        });
        return settings.read();
    }

    private void save(Organization before, VerifiedAccount verified, AuditEntry event) {
        TwilioCredentials credentials = verified.credentials();
        AccountSid sid = credentials.accountSid();
        AccountFacts facts =
                AccountFacts.connectedNow(verified.account(), event.actor().email(), plan.untilFirst());
        if (resolver.isInUse(before, credentials)) {
            changes.renew(before, facts, event);
        } else {
            SealedSecret token = vault.seal(credentials.authToken(), before.sealBinding(sid));
            changes.save(before, sid, token, facts, event);
        }
    }

    private static void requireSameAccount(ConnectForm form, AccountSid sid, Organization before) {
        before.twilioAccountSid()
                .filter(connected -> !connected.isOfSameAccount(sid) && !form.isToReplaceAccount())
                .ifPresent(connected -> {
                    throw new ProblemException(
                            ProblemType.ACCOUNT_DIFFERS, Text.of("account-differs", connected.masked(), sid.masked()));
                });
    }
}
