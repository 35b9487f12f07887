package io.loquent.settings;

import io.loquent.organization.AccountFacts;
import io.loquent.organization.Organization;
import io.loquent.organization.PreviousConnection;
import io.loquent.twilio.AccountSid;
import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.Optional;

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

    static Settings of(
            Organization organization, Optional<PreviousConnection> previous, boolean sharedAccountAvailable) {
        return new Settings(
                organization.name(),
                organization.isByoTwilio(),
                organization.twilioAccountSid().map(AccountSid::masked).orElse(null),
                organization.accountFacts(),
                sharedAccountAvailable,
                previous.map(pair -> pair.accountSid().masked()).orElse(null),
                previous.map(PreviousConnection::purgeAfter).orElse(null));
    }

    public boolean isConnected() {
        return twilioAccountSid != null;
    }

    /** Null when no account is connected. */
    public String twilioAccountName() {
        return account.name();
    }
}
