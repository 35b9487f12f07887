package io.loquent.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A request as the sandbox remembers it: never with its Auth Token.
 *
 * @param path without host and query
 * @param query as sent, without the question mark; empty when there is none
 * @param authorizationPresent whether there was an {@code Authorization} header, good or bad
 * @param userName of the Basic credentials; empty when there are none
 */
public record SeenRequest(String method, String path, String query, boolean authorizationPresent, String userName) {

    private static final Pattern ACCOUNT = Pattern.compile("/2010-04-01/Accounts/([^/]+?)(\\.json|/.*)?");

    static SeenRequest of(HttpExchange exchange, Optional<BasicCredentials> credentials) {
        var uri = exchange.getRequestURI();
        return new SeenRequest(
                exchange.getRequestMethod(),
                uri.getPath(),
                Optional.ofNullable(uri.getRawQuery()).orElse(""),
                exchange.getRequestHeaders().containsKey("Authorization"),
                credentials.map(BasicCredentials::userName).orElse(""));
    }

    /** The Account SID named in the path; empty when it names none. */
    public String accountSid() {
        var matcher = ACCOUNT.matcher(path);
        return matcher.matches() ? matcher.group(1) : "";
    }

    boolean concerns(String accountSid) {
        return accountSid().equals(accountSid);
    }
}
