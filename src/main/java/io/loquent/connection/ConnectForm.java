package io.loquent.connection;

import io.loquent.problem.FieldError;
import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemType;
import io.loquent.secret.SecretText;
import io.loquent.text.Text;
import io.loquent.twilio.AccountSid;
import io.loquent.twilio.TwilioCredentials;
import java.util.ArrayList;
import java.util.List;

/**
 * What an administrator enters to connect an account, with the only copy of the rules for it. Blanks around either
 * field are dropped.
 *
 * <p>It gives its token away once and keeps nothing. NB: an argument of an EJB's method lives longer than the call: a
 * managed thread that the call makes keeps, on Payara, the invocation it was made in.
 */
public final class ConnectForm {
    public static final String ACCOUNT_SID = "/account_sid";
    public static final String AUTH_TOKEN = "/auth_token";

    /** Far above the 32 characters Twilio uses today. */
    private static final int LONGEST_TOKEN = 128;

    private final String accountSid;
    private SecretText authToken;
    private final boolean toReplaceAccount;

    /** Either may be null: that breaks a rule too. */
    public ConnectForm(String accountSid, SecretText authToken) {
        this(accountSid, authToken, false);
    }

    /** @param toReplaceAccount whether it is meant that the SID may be of another account than the connected one */
    public ConnectForm(String accountSid, SecretText authToken, boolean toReplaceAccount) {
        this.toReplaceAccount = toReplaceAccount;
        this.accountSid = withoutOuterBlanks(accountSid);
        this.authToken = SecretText.of(withoutOuterBlanks(authToken == null ? null : authToken.reveal()));
    }

    boolean isToReplaceAccount() {
        return toReplaceAccount;
    }

    /**
     * The credentials, when every rule holds. To be called once: the form is empty after it, whatever comes of it.
     *
     * @throws ProblemException {@link ProblemType#INVALID_INPUT} with an error for each field that breaks one
     */
    TwilioCredentials takeCredentials() {
        SecretText taken = authToken;
        authToken = SecretText.of("");
        List<FieldError> errors = new ArrayList<>();
        if (!AccountSid.isWellFormed(accountSid)) {
            String rule = accountSid.isEmpty() ? "account-sid.missing" : "account-sid.malformed";
            errors.add(new FieldError(ACCOUNT_SID, Text.of(rule)));
        }
        String token = taken.reveal();
        if (token.isEmpty()) {
            errors.add(new FieldError(AUTH_TOKEN, Text.of("auth-token.missing")));
        } else if (token.length() > LONGEST_TOKEN || !isPrintableAscii(token)) {
            errors.add(new FieldError(AUTH_TOKEN, Text.of("auth-token.malformed")));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalidInput(errors);
        }
        return new TwilioCredentials(AccountSid.of(accountSid), taken);
    }

    /** NB: not {@code strip()}: it would also drop line ends and tabs, which are control characters to refuse. */
    private static String withoutOuterBlanks(String text) {
        return text == null ? "" : text.replaceAll("^ +| +$", "");
    }

    private static boolean isPrintableAscii(String text) {
        return text.chars().allMatch(character -> character > ' ' && character < 0x7f);
    }
}
