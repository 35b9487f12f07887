package io.loquent.settings;

import io.loquent.organization.AccountFacts;
import io.loquent.twilio.AccountSid;
import io.loquent.twilio.TwilioAccount;
import java.time.Duration;

/** Settings of an organization called Acme in each of its states. */
public final class SettingsExample {
    private static final AccountSid SID = AccountSid.of("AC" + "1".repeat(28) + "1234");

    private SettingsExample() {}

    public static Settings shared() {
        return new Settings("Acme", false, null, AccountFacts.none(), true, null, null);
    }

    /** Where there is no shared account. */
    public static Settings withoutAnyAccount() {
        return new Settings("Acme", false, null, AccountFacts.none(), false, null, null);
    }

    /** Set to use an own account, but none is connected. */
    public static Settings standingStill() {
        return new Settings("Acme", true, null, AccountFacts.none(), true, null, null);
    }

    /** On AC••••••••1234. */
    public static Settings connected(String accountName) {
        return connected(accountName, Duration.ofDays(1));
    }

    /** The same a moment ago: the numbers are counted in a minute. */
    public static Settings justConnected() {
        return connected("Acme Support", Duration.ofMinutes(1));
    }

    private static Settings connected(String accountName, Duration untilCheck) {
        TwilioAccount account = new TwilioAccount(SID, accountName, "active", "Full", false);
        AccountFacts facts = AccountFacts.connectedNow(account, "owner@acme.example", untilCheck);
        return new Settings("Acme", true, SID.masked(), facts, true, null, null);
    }

    /** On AC••••••••1234, where there is no shared account. */
    public static Settings connectedWithoutShared() {
        Settings connected = connected("Acme Support");
        return new Settings("Acme", true, SID.masked(), connected.account(), false, null, null);
    }

    /** On AC••••••••1234, verified once more. */
    public static Settings verified(String type, int phoneNumbers) {
        return new Settings(
                "Acme", true, SID.masked(), AccountFactsExample.of(type, phoneNumbers, "ok"), true, null, null);
    }

    /** On AC••••••••1234, whose token Twilio does not accept any more. */
    public static Settings refused() {
        AccountFacts facts = AccountFactsExample.of("Full", 3, "credentials-rejected");
        return new Settings("Acme", true, SID.masked(), facts, true, null, null);
    }

    /** On AC••••••••1234, which is suspended or closed by now. */
    public static Settings notActive(String status) {
        return new Settings("Acme", true, SID.masked(), AccountFactsExample.notActive(status), true, null, null);
    }

    /** On AC••••••••1234, after AC••••••••0002 was replaced. */
    public static Settings replaced() {
        return replaced("AC••••••••0002");
    }

    /** On AC••••••••1234, after its Auth Token was replaced. */
    public static Settings rotated() {
        return replaced(SID.masked());
    }

    private static Settings replaced(String earlier) {
        AccountFacts facts = AccountFactsExample.of("Full", 3, "ok");
        return new Settings("Acme", true, SID.masked(), facts, true, earlier, facts.verifiedAt());
    }
}
