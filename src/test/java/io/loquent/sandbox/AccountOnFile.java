package io.loquent.sandbox;

import java.util.List;

/**
 * What the sandbox keeps about an account.
 *
 * @param authTokens the tokens it accepts; the first is the primary one, which Twilio's answer shows
 * @param habit what it does with a request as long as no test says otherwise
 */
record AccountOnFile(
        String sid,
        String ownerSid,
        String friendlyName,
        String status,
        String type,
        List<String> authTokens,
        List<SandboxPhoneNumber> phoneNumbers,
        SandboxAnswer habit) {

    static AccountOnFile active(String sid, String friendlyName, String... authTokens) {
        return new AccountOnFile(
                sid, sid, friendlyName, "active", "Full", List.of(authTokens), List.of(), SandboxAnswer.usual());
    }

    AccountOnFile withStatus(String newStatus) {
        return new AccountOnFile(sid, ownerSid, friendlyName, newStatus, type, authTokens, phoneNumbers, habit);
    }

    AccountOnFile onTrial() {
        return new AccountOnFile(sid, ownerSid, friendlyName, status, "Trial", authTokens, phoneNumbers, habit);
    }

    AccountOnFile ownedBy(String parentSid) {
        return new AccountOnFile(sid, parentSid, friendlyName, status, type, authTokens, phoneNumbers, habit);
    }

    AccountOnFile withNumbers(int areaCode, int count) {
        var numbers = SandboxPhoneNumber.of(sid, areaCode, count);
        return new AccountOnFile(sid, ownerSid, friendlyName, status, type, authTokens, numbers, habit);
    }

    AccountOnFile withHabit(SandboxAnswer newHabit) {
        return new AccountOnFile(sid, ownerSid, friendlyName, status, type, authTokens, phoneNumbers, newHabit);
    }

    boolean isActive() {
        return status.equals("active");
    }

    /** NB: a record's own {@code toString} would print the tokens. */
    @Override
    public String toString() {
        return sid;
    }
}
