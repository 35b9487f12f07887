package io.loquent.sandbox;

import java.util.Optional;

/** The part of Twilio's API that the sandbox has: an account, and the list of its phone numbers. */
final class TwilioResources {

    static final String ACCOUNTS = "/2010-04-01/Accounts/";

    private final AccountRegister accounts;

    TwilioResources(AccountRegister accounts) {
        this.accounts = accounts;
    }

    TwilioReply reply(SeenRequest request, Optional<BasicCredentials> credentials) {
        if (!request.method().equals("GET")) {
            return TwilioError.METHOD_NOT_ALLOWED.reply(request.path());
        }

        var sid = request.accountSid();
        var wantsAccount = request.path().equals(ACCOUNTS + sid + ".json");
        var wantsNumbers = request.path().equals(ACCOUNTS + sid + "/IncomingPhoneNumbers.json");
        if (!wantsAccount && !wantsNumbers) {
            return TwilioError.NOT_FOUND.reply(request.path());
        }
        if (credentials.isEmpty()) {
            return TwilioError.AUTHENTICATE.reply(request.path());
        }

        var account = accounts.find(sid);
        if (account.isEmpty()) {
            return TwilioError.NOT_FOUND.reply(request.path());
        }
        if (!accounts.admits(credentials.get(), account.get())) {
            return TwilioError.AUTHENTICATE.reply(request.path());
        }
        return wantsAccount ? TwilioReply.ok(AccountJson.of(account.get())) : numbers(account.get(), request);
    }

    private static TwilioReply numbers(AccountOnFile account, SeenRequest request) {
        if (!account.isActive()) {
            return TwilioError.ACCOUNT_NOT_ACTIVE.reply(request.path());
        }
        return PageRequest.of(request.query())
                .in(account.phoneNumbers())
                .map(page -> TwilioReply.ok(PhoneNumberPageJson.of(account, page)))
                .orElseGet(() -> TwilioError.INVALID_PAGE.reply(request.path()));
    }
}
