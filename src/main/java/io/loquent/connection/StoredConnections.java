package io.loquent.connection;

import io.loquent.audit.AuditAction;
import io.loquent.audit.AuditEntry;
import io.loquent.organization.AccountFacts;
import io.loquent.organization.Organization;
import io.loquent.organization.Organizations;
import io.loquent.organization.PreviousConnection;
import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemType;
import io.loquent.security.CurrentMember;
import io.loquent.security.Permission;
import io.loquent.settings.Settings;
import io.loquent.settings.SettingsReader;
import io.loquent.text.Text;
import io.loquent.twilio.AccountSid;
import io.loquent.twilio.SharedAccount;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Locale;

/**
 * What an administrator does with an account that is connected: what both faces call. As in {@link TwilioConnections}, no
 * transaction is open while Twilio answers.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StoredConnections {
    @Resource
    private SessionContext container;

    @Inject
    private CurrentMember caller;

    @Inject
    private CredentialCheck check;

    @Inject
    private CredentialResolver credentials;

    @Inject
    private Organizations organizations;

    @Inject
    private StoredCredentialCheck storedCheck;

    @Inject
    private ConnectionChanges changes;

    @Inject
    private RecordedAttempt attempt;

    @Inject
    private RecheckPlan plan;

    @Inject
    private SharedAccount sharedAccount;

    @Inject
    private SettingsReader settings;

    /** Whether {@link #verify} is open to the caller; for screens that offer it only then. */
    @RolesAllowed(Permission.MEMBER)
    public boolean mayVerify() {
        return container.isCallerInRole(Permission.VERIFY_TWILIO) || container.isCallerInRole(Permission.OWNER);
    }

    /** Whether {@link #disconnect} is open to the caller; for screens that offer it only then. */
    @RolesAllowed(Permission.MEMBER)
    public boolean mayDisconnect() {
        return container.isCallerInRole(Permission.DISCONNECT_TWILIO) || container.isCallerInRole(Permission.OWNER);
    }

    /**
     * Asks Twilio again about the connected account and records what it says; writes nothing else.
     *
     * @return the settings, with the result in them
     * @throws ProblemException {@link ProblemType#NOT_CONNECTED} without an own account;
     *     {@link ProblemType#TWILIO_UNAVAILABLE} when Twilio gives no definite answer, nothing is recorded then
     */
    @RolesAllowed({Permission.VERIFY_TWILIO, Permission.OWNER})
    public Settings verify() {
        storedCheck.verify(caller.does(AuditAction.VERIFY));
        return settings.read();
    }

    /**
     * Swaps the present pair for the one it replaced, after Twilio accepted that one again.
     *
     * @throws ProblemException {@link ProblemType#NOTHING_TO_ROLL_BACK}, or as {@link TwilioConnections#connect}
     */
    @RolesAllowed({Permission.CONNECT_TWILIO, Permission.OWNER})
    public Settings rollBack() {
        AuditEntry rollBack = caller.does(AuditAction.ROLL_BACK);
        Organization before = organizations.require(rollBack.organization());
        PreviousConnection previous = attempt.of(rollBack, unasked -> requirePrevious(before));
        AuditEntry event = rollBack.about(previous.accountSid().masked());
        attempt.run(event, requests -> {
            VerifiedAccount verified = check.verify(credentials.previous(before, previous), requests);
            AccountFacts facts =
                    AccountFacts.connectedNow(verified.account(), event.actor().email(), plan.untilFirst());
            changes.rollBack(before, facts, event.asTwilioRequest(requests.last()));
        });
        return settings.read();
    }

    private PreviousConnection requirePrevious(Organization organization) {
        return organizations
                .findPrevious(organization.id())
                .orElseThrow(
                        () -> new ProblemException(ProblemType.NOTHING_TO_ROLL_BACK, Text.of("nothing-to-roll-back")));
    }

    /**
     * Forgets the organization's credentials, the previous ones too.
     *
     * @throws ProblemException {@link ProblemType#CONNECTION_CHANGED}; {@link ProblemType#NOT_CONNECTED} when calls shall
     *     run on a shared account that is not there (rule 4), nothing is forgotten then
     */
    @RolesAllowed({Permission.DISCONNECT_TWILIO, Permission.OWNER})
    public Settings disconnect(AfterDisconnect calls) {
        AuditEntry disconnect = caller.does(AuditAction.DISCONNECT);
        Organization before = organizations.require(disconnect.organization());
        String account = before.twilioAccountSid().map(AccountSid::masked).orElse("no account");
        AuditEntry event = disconnect.about(account + ", calls: " + calls.name().toLowerCase(Locale.ROOT));
        attempt.run(event, requests -> {
            requireAccountFor(calls);
            changes.remove(before, calls == AfterDisconnect.STOP, event);
        });
        return settings.read();
    }

    private void requireAccountFor(AfterDisconnect calls) {
        if (calls == AfterDisconnect.SHARED && !sharedAccount.isAvailable()) {
            throw new ProblemException(ProblemType.NOT_CONNECTED, Text.of("disconnect.no-shared"));
        }
    }
}
