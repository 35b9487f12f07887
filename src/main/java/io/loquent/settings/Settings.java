package io.loquent.settings;

import io.loquent.organization.AccountFacts;
import io.loquent.organization.OrganizationOverview;
import io.loquent.twilio.AccountSid;
import java.io.Serializable;
import java.time.OffsetDateTime;

/**
 * What an organization's members may know of its settings. There is no field a secret could be in, so that a session may
 * hold it and be stored.
 *
 * @param twilioAccountSid masked; null when no account is connected
 * @param account what is known of the connected account; its values are null when none is
 * @param sharedAccountAvailable whether there is a shared account, which calls can run on without an own one
 * @param rollBackSid the masked SID of the pair that can be rolled back to; null when there is none
 * @param rollBackUntil until when; null when there is none
 */
public record Settings(
        String organization,
        boolean byoTwilio,
        String twilioAccountSid,
        AccountFacts account,
        boolean sharedAccountAvailable,
        String rollBackSid,
        OffsetDateTime rollBackUntil)
        implements Serializable {

    static Settings of(OrganizationOverview overview, boolean sharedAccountAvailable) {
        return new Settings(
                overview.name(),
                overview.byoTwilio(),
                overview.accountSid().map(AccountSid::masked).orElse(null),
                overview.accountFacts(),
                sharedAccountAvailable,
                overview.previousSid().map(AccountSid::masked).orElse(null),
                overview.previousUntil());
    }

    public boolean isConnected() {
        return twilioAccountSid != null;
    }

    /** Null when no account is connected. */
    public String twilioAccountName() {
        return account.name();
    }
}
