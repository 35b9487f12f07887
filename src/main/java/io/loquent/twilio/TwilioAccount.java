package io.loquent.twilio;

import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemType;

/**
 * The facts of a Twilio account that this application needs; the {@code auth_token} in Twilio's answer is not among them.
 *
 * @param friendlyName the name its holder gave it; empty when Twilio gives none
 * @param status {@code active}, {@code suspended} or {@code closed}
 * @param type {@code Trial} or {@code Full}; empty when Twilio gives none
 * @param subaccount whether another account owns it
 * @see <a href="https://www.twilio.com/docs/iam/api/account">Twilio: Account resource</a>
 */
public record TwilioAccount(AccountSid sid, String friendlyName, String status, String type, boolean subaccount) {

    public boolean isActive() {
        return "active".equals(status);
    }

    /** @throws ProblemException {@link ProblemType#ACCOUNT_NOT_ACTIVE}, with what can be done about its status */
    public void requireActive() {
        if (!isActive()) {
            throw TwilioFailure.accountNotActive(status);
        }
    }
}
