package io.loquent.connection;

import io.loquent.twilio.TwilioCredentials;

/** What a Twilio operation runs on, and whose account that is. */
public record ResolvedCredentials(Source source, TwilioCredentials credentials) {

    /** Whose account. */
    public enum Source {
        /** The organization's own. */
        BYO,
        /** Loquent's. */
        SHARED
    }
}
