package io.loquent.it.fuzz;

import io.loquent.it.TestAccount;
import io.loquent.sandbox.SandboxAccount;
import io.loquent.sandbox.SandboxAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Accounts at the sandbox Twilio: some that the tests opened for the fuzzer, whose tokens occur nowhere else, and its own. */
record Accounts(List<Account> opened) {
    private static final String VARIABLE = "FUZZ_ACCOUNTS";

    record Account(String sid, String token) {}

    /** Two to connect, and one at which something else than Twilio answers. */
    static Accounts open() {
        return new Accounts(
                Stream.of(TestAccount.open(), TestAccount.open(), TestAccount.answering(SandboxAnswer.html()))
                        .map(account -> new Account(account.sid(), account.token()))
                        .toList());
    }

    /** NB: by the environment, because a command line is shown to everybody. */
    void handTo(Map<String, String> environment) {
        environment.put(
                VARIABLE,
                opened.stream()
                        .map(account -> account.sid() + ":" + account.token())
                        .collect(Collectors.joining(" ")));
    }

    static Accounts handedOver() {
        return new Accounts(Stream.of(System.getenv(VARIABLE).split(" "))
                .map(pair -> pair.split(":"))
                .map(pair -> new Account(pair[0], pair[1]))
                .toList());
    }

    List<Account> all() {
        List<Account> all = new ArrayList<>(opened);
        Stream.of(SandboxAccount.SUSPENDED, SandboxAccount.CLOSED, SandboxAccount.TRIAL, SandboxAccount.MANY_NUMBERS)
                .forEach(account -> all.add(new Account(account.sid(), account.authToken())));
        return all;
    }

    List<String> canaries() {
        return opened.stream().map(Account::token).toList();
    }
}
