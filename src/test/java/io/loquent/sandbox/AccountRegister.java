package io.loquent.sandbox;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The accounts this sandbox knows: the built-in ones, and those opened since. */
final class AccountRegister {

    private static final int AREA_CODE = 917;

    private final Map<String, AccountOnFile> opened = new ConcurrentHashMap<>();

    AccountOnFile open(String authToken, int phoneNumbers) {
        var sid = "AC" + UUID.randomUUID().toString().replace("-", "");
        var account = AccountOnFile.active(sid, "Opened by a test", authToken).withNumbers(AREA_CODE, phoneNumbers);
        opened.put(sid, account);
        return account;
    }

    Optional<AccountOnFile> find(String sid) {
        return Optional.ofNullable(opened.get(sid))
                .or(() -> SandboxAccount.find(sid).map(SandboxAccount::onFile));
    }

    /** As at Twilio, an account's credentials open the account itself and its subaccounts. */
    boolean admits(BasicCredentials credentials, AccountOnFile account) {
        var user = credentials.userName();
        var mayOpen = user.equals(account.sid()) || user.equals(account.ownerSid());
        return mayOpen
                && find(user).stream().anyMatch(known -> known.authTokens().contains(credentials.password()));
    }

    void clear() {
        opened.clear();
    }
}
