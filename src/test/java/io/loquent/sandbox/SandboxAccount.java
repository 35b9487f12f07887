package io.loquent.sandbox;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The accounts that every sandbox has, with SIDs that tell them apart also when masked, and tokens that are easy to
 * type. None of them is a secret.
 */
public enum SandboxAccount {
    /** The account to try first; shown as {@code AC••••••••1234}. Three numbers. */
    ACTIVE(AccountOnFile.active(sid("1", "1234"), "Acme Support", "active-token")
            .withNumbers(415, 3)),

    /** 125 numbers: three pages by default. */
    MANY_NUMBERS(AccountOnFile.active(sid("2", "0125"), "Acme Call Centre", "many-numbers-token")
            .withNumbers(212, 125)),

    SUSPENDED(AccountOnFile.active(sid("3", "5050"), "Late Payer", "suspended-token")
            .withStatus("suspended")),

    CLOSED(AccountOnFile.active(sid("4", "dead"), "Gone Business", "closed-token")
            .withStatus("closed")),

    /** A trial account without numbers. */
    TRIAL(AccountOnFile.active(sid("5", "7777"), "Curious Start-up", "trial-token")
            .onTrial()),

    /** Belongs to {@link #ACTIVE}, whose credentials open it too. One number. */
    SUBACCOUNT(AccountOnFile.active(sid("6", "5ab0"), "Acme Support, Europe", "subaccount-token")
            .ownedBy(ACTIVE.sid())
            .withNumbers(510, 1)),

    /** Answers after eight seconds: inside the default time-out of ten, and long enough to look at. One number. */
    SLOW(AccountOnFile.active(sid("7", "8000"), "Slow and Steady", "slow-token")
            .withNumbers(408, 1)
            .withHabit(SandboxAnswer.slow(Duration.ofSeconds(8)))),

    /** Has always too many requests under way (429, code 20429). */
    OVER_LIMIT(AccountOnFile.active(sid("8", "0429"), "Busy Bees", "over-limit-token")
            .withHabit(SandboxAnswer.error(TwilioError.TOO_MANY_REQUESTS))),

    /** Amid a token rotation: accepts the new token and still the old one. One number. */
    ROTATED(AccountOnFile.active(sid("9", "0002"), "Careful Keepers", "rotated-new-token", "rotated-old-token")
            .withNumbers(650, 1)),

    /** Loquent's own account, for organizations that bring none. Two numbers. */
    SHARED(AccountOnFile.active(sid("a", "5555"), "Loquent shared", "shared-token")
            .withNumbers(628, 2));

    private final AccountOnFile onFile;

    SandboxAccount(AccountOnFile onFile) {
        this.onFile = onFile;
    }

    public static Optional<SandboxAccount> find(String sid) {
        return Arrays.stream(values())
                .filter(account -> account.sid().equals(sid))
                .findFirst();
    }

    /** {@code AC} and 32 hex digits. */
    public String sid() {
        return onFile.sid();
    }

    /** The primary token. */
    public String authToken() {
        return onFile.authTokens().get(0);
    }

    /** Every token the account accepts, the primary one first. */
    public List<String> authTokens() {
        return onFile.authTokens();
    }

    public String friendlyName() {
        return onFile.friendlyName();
    }

    /** As Twilio writes it: active, suspended or closed. */
    public String status() {
        return onFile.status();
    }

    /** As Twilio writes it: Trial or Full. */
    public String type() {
        return onFile.type();
    }

    /** The parent's SID; a main account's own. */
    public String ownerSid() {
        return onFile.ownerSid();
    }

    public List<SandboxPhoneNumber> phoneNumbers() {
        return onFile.phoneNumbers();
    }

    AccountOnFile onFile() {
        return onFile;
    }

    /** Put together here because secret scanners take a literal SID in a source file for a leak. */
    private static String sid(String digit, String ending) {
        return "AC" + digit.repeat(28) + ending;
    }
}
