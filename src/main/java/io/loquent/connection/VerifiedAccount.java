package io.loquent.connection;

import io.loquent.twilio.TwilioAccount;
import io.loquent.twilio.TwilioCredentials;

/** Proof that Twilio accepted these credentials for this active account a moment ago. Made by {@link CredentialCheck}. */
record VerifiedAccount(TwilioCredentials credentials, TwilioAccount account) {}
