package io.loquent.connection;

import io.loquent.organization.Organization;
import io.loquent.organization.OrganizationId;
import io.loquent.organization.Organizations;
import io.loquent.organization.PreviousConnection;
import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemType;
import io.loquent.secret.SealedSecret;
import io.loquent.secret.SecretVault;
import io.loquent.secret.UnreadableSecretException;
import io.loquent.text.Text;
import io.loquent.twilio.AccountSid;
import io.loquent.twilio.SharedAccount;
import io.loquent.twilio.TwilioCredentials;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Decides which credentials a Twilio operation uses: the four rules, here and nowhere else. Operations come by
 * {@link CredentialUse}.
 */
@ApplicationScoped
public class CredentialResolver {
    @Inject
    private Organizations organizations;

    @Inject
    private SecretVault vault;

    @Inject
    private SharedAccount sharedAccount;

    /**
     * The credentials for one operation of one organization. Keep them in a local variable.
     *
     * @throws ProblemException {@link ProblemType#NOT_CONNECTED} by rule 3, or by rule 4 without a shared account;
     *     {@link ProblemType#CREDENTIALS_UNREADABLE} when the key they were sealed under is gone
     */
    ResolvedCredentials resolve(OrganizationId organizationId) {
        // Rule 1: the record, fresh.
        Organization organization = organizations.require(organizationId);

        // Rule 2: an own SID decides, whatever the flag says.
        if (organization.twilioAccountSid().isPresent()) {
            return new ResolvedCredentials(ResolvedCredentials.Source.BYO, own(organization));
        }

        // Rule 3: the flag without a SID is an error, never a fall back to the shared account.
        if (organization.isByoTwilio()) {
            throw new ProblemException(ProblemType.NOT_CONNECTED, Text.of("not-connected.own"));
        }

        // Rule 4: the shared account, where there is one.
        TwilioCredentials shared = sharedAccount
                .credentials()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_CONNECTED, Text.of("not-connected.shared")));
        return new ResolvedCredentials(ResolvedCredentials.Source.SHARED, shared);
    }

    /** The organization's own pair, for checking it; rule 2 without the others. */
    TwilioCredentials own(Organization organization) {
        return open(
                organization,
                organization.twilioAccountSid().orElseThrow(),
                organization.twilioAuthToken().orElseThrow());
    }

    /** Whether this is the pair the organization has already; a stored one that cannot be opened is another. */
    boolean isInUse(Organization organization, TwilioCredentials credentials) {
        try {
            return organization.twilioAccountSid().isPresent()
                    && own(organization).areThoseOf(credentials);
        } catch (ProblemException e) {
            return false;
        }
    }

    /** The pair before the present one, for rolling back to it. */
    TwilioCredentials previous(Organization organization, PreviousConnection previous) {
        return open(organization, previous.accountSid(), previous.authToken());
    }

    private TwilioCredentials open(Organization organization, AccountSid sid, SealedSecret token) {
        try {
            return new TwilioCredentials(sid, vault.open(token, organization.sealBinding(sid)));
        } catch (UnreadableSecretException e) {
            throw new ProblemException(ProblemType.CREDENTIALS_UNREADABLE, Text.of("credentials-unreadable"), e);
        }
    }
}
