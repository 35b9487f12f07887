package io.loquent.run;

import io.loquent.sandbox.SandboxAccount;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What somebody who has just started the product needs to know. */
final class Welcome {
    private static final List<String> OPERATORS =
            List.of("LOQUENT_DB_URL", "LOQUENT_DB_USER", "LOQUENT_DB_PASSWORD", "LOQUENT_KEYSET_FILE");

    private Welcome() {}

    /** @param environment of the server, whose database and keyset the operator's commands need too */
    static String text(int port, Path data, Optional<String> realTwilio, Map<String, String> environment) {
        return """

                Loquent is ready: http://127.0.0.1:%d   (Ctrl-C stops it)

                  Sign in as (password of all: loquent-demo)
                    owner@acme.example    owner
                    admin@acme.example    may connect a Twilio account
                    member@acme.example   may look
                    owner@globex.example  owner of another organization

                %s
                  Data, keyset and log: %s
                  For the operator's commands, e.g. java -jar target/loquent.war audit verify:
                %s
                """.formatted(
                        port, realTwilio.map(Welcome::real).orElseGet(Welcome::sandbox), data, operator(environment));
    }

    private static String operator(Map<String, String> environment) {
        return OPERATORS.stream()
                .map(name -> "    export %s='%s'".formatted(name, environment.get(name)))
                .collect(Collectors.joining("\n"));
    }

    private static String real(String url) {
        return "  Twilio: " + url + "\n";
    }

    private static String sandbox() {
        String accounts = Arrays.stream(SandboxAccount.values())
                .filter(account -> account != SandboxAccount.SHARED)
                .map(account -> "    %s  %-20s %s%n"
                        .formatted(
                                account.sid(),
                                account.authToken(),
                                account.name().toLowerCase(Locale.ROOT).replace('_', ' ')))
                .collect(Collectors.joining());
        return "  Sandbox Twilio accounts (Account SID, Auth Token)\n" + accounts
                + "  For the real Twilio: TWILIO_MP_REST_URL=https://api.twilio.com mvn -Prun\n";
    }
}
