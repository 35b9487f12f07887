package io.loquent.app;

import io.loquent.connection.ConnectLimit;
import io.loquent.connection.RecheckPlan;
import io.loquent.database.DatabaseSchema;
import io.loquent.member.InvitationLimit;
import io.loquent.member.InvitationTime;
import io.loquent.organization.KeysetFit;
import io.loquent.organization.RollBackTime;
import io.loquent.organization.SealedTokens;
import io.loquent.secret.KeysetSource;
import io.loquent.security.DeniedCallLog;
import io.loquent.security.Directory;
import io.loquent.security.PasswordLimits;
import io.loquent.security.PublicAddress;
import io.loquent.twilio.CallLimits;
import io.loquent.twilio.SharedAccount;
import io.loquent.twilio.TwilioAddress;
import io.loquent.twilio.WireLogGuard;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Checks at start, in one place, what the application cannot do without. What is missing is one clear line in the log,
 * and the deployment fails.
 */
@Singleton
@jakarta.ejb.Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Startup {
    private static final Logger LOG = Logger.getLogger(Startup.class.getName());

    @Inject
    private KeysetSource keyset;

    @Inject
    private TwilioAddress twilioAddress;

    @Inject
    private SharedAccount sharedAccount;

    @Inject
    private Directory directory;

    @Inject
    private ConnectLimit connectLimit;

    @Inject
    private InvitationLimit invitationLimit;

    @Inject
    private InvitationTime invitationTime;

    @Inject
    private PasswordLimits passwordLimits;

    @Inject
    private CallLimits callLimits;

    @Inject
    private RecheckPlan recheckPlan;

    @Inject
    private RollBackTime rollBackTime;

    @Inject
    private PublicAddress publicAddress;

    @Inject
    private DatabaseSchema schema;

    @Inject
    private ThisNode node;

    @PostConstruct
    void check() {
        WireLogGuard.close();
        DeniedCallLog.close();
        try {
            keyset.keyset();
            twilioAddress.requireSafe();
            sharedAccount.credentials();
            callLimits.requireUsable();
            recheckPlan.requireUsable();
            rollBackTime.requireUsable();
            directory.requireUsable();
            connectLimit.requireUsable();
            invitationLimit.requireUsable();
            invitationTime.requireUsable();
            passwordLimits.requireUsable();
            publicAddress.requireUsable();
            schema.bringUpToDate();
            KeysetFit.require(keyset.keyset(), new SealedTokens(schema.dataSource()));
            node.report();
        } catch (IllegalStateException e) {
            LOG.log(Level.SEVERE, "Loquent cannot start: {0}", e.getMessage());
            throw e;
        } catch (RuntimeException e) {
            // NB: not what an operator can mend by a setting, yet a start that is refused is told like one.
            LOG.log(Level.SEVERE, "Loquent cannot start: of an error of its own", e);
            throw e;
        }
        LOG.info("Loquent is ready");
    }

    /** The timetable depends on this bean, so it is over by now. */
    @PreDestroy
    void leave() {
        node.leave();
    }
}
