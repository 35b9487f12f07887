package io.loquent.connection;

import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemType;
import io.loquent.twilio.RequestIds;
import io.loquent.twilio.TwilioAccount;
import io.loquent.twilio.TwilioCredentials;
import io.loquent.twilio.TwilioGateway;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Asks Twilio whether credentials are good. Reads, never writes. */
@ApplicationScoped
public class CredentialCheck {
    @Inject
    private TwilioGateway twilio;

    /** As {@link TwilioGateway#requireRoom}. */
    void requireRoom() {
        twilio.requireRoom();
    }

    /**
     * The account behind the credentials.
     *
     * @throws ProblemException {@link ProblemType#CREDENTIALS_REJECTED}, {@link ProblemType#ACCOUNT_NOT_ACTIVE} or
     *     {@link ProblemType#TWILIO_UNAVAILABLE}
     */
    VerifiedAccount verify(TwilioCredentials credentials, RequestIds requests) {
        TwilioAccount account = twilio.fetchAccount(credentials, requests);
        account.requireActive();
        return new VerifiedAccount(credentials, account);
    }
}
