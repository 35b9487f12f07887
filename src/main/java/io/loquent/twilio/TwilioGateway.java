package io.loquent.twilio;

import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * Twilio in this application's words, and the only user of {@link TwilioApi}. Every method is one operation with one
 * deadline over all its requests, retries included; none may run inside a transaction. What Twilio calls the requests is
 * told to {@link RequestIds}.
 *
 * <p>All methods throw {@link ProblemException}: {@link ProblemType#CREDENTIALS_REJECTED} when Twilio answers 401, 403
 * or 404, {@link ProblemType#ACCOUNT_NOT_ACTIVE} when it says so, {@link ProblemType#TWILIO_UNAVAILABLE} when it does
 * not answer in time, is over a limit, or its answer is not the JSON it publishes.
 */
@ApplicationScoped
public class TwilioGateway {
    /** The most Twilio gives in one page. */
    private static final int PAGE_SIZE = 1000;

    /** Such a page is about 1.5 MB. */
    private static final int LONGEST_PAGE = 8 * 1024 * 1024;

    /** An account is about 3 kB. */
    private static final int LONGEST_ACCOUNT = 64 * 1024;

    @Inject
    private TwilioApi api;

    @Inject
    private TwilioCalls calls;

    /** For who has to prepare a call: {@link ProblemType#TWILIO_UNAVAILABLE} when so many wait already that it would be refused. */
    public void requireRoom() {
        calls.requireRoom();
    }

    /** The account itself: one GET that changes nothing at Twilio. */
    public TwilioAccount fetchAccount(TwilioCredentials credentials, RequestIds requests) {
        JsonObject answer = calls.within(deadline -> calls.get(
                deadline, requests, LONGEST_ACCOUNT, () -> api.account(authorization(credentials), sid(credentials))));
        TwilioAccount account = TwilioJson.account(answer);
        if (!account.sid().isOfSameAccount(credentials.accountSid())) {
            throw TwilioFailure.unusableAnswer(null);
        }
        return account;
    }

    /** All numbers of the account, page by page. */
    public List<PhoneNumber> listPhoneNumbers(TwilioCredentials credentials, RequestIds requests) {
        return calls.within(deadline -> {
            List<PhoneNumber> numbers = new ArrayList<>();
            NextPage next = NextPage.FIRST;
            while (next != null) {
                NextPage page = next;
                JsonObject answer = calls.get(
                        deadline,
                        requests,
                        LONGEST_PAGE,
                        () -> api.incomingPhoneNumbers(
                                authorization(credentials), sid(credentials), PAGE_SIZE, page.number(), page.token()));
                numbers.addAll(TwilioJson.phoneNumbers(answer));
                next = TwilioJson.nextPage(answer, page);
            }
            return numbers;
        });
    }

    private static String authorization(TwilioCredentials credentials) {
        return credentials.basicAuthorization().reveal();
    }

    private static String sid(TwilioCredentials credentials) {
        return credentials.accountSid().value();
    }
}
