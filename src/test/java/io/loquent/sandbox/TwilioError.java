package io.loquent.sandbox;

import jakarta.json.Json;

/**
 * Errors in Twilio's own words and shape.
 *
 * @see <a href="https://www.twilio.com/docs/api/errors">Twilio's error dictionary</a>
 */
public enum TwilioError {
    INVALID_PAGE(400, 20001, "Page and PageToken do not name a page"),
    AUTHENTICATE(401, 20003, "Authenticate"),
    ACCOUNT_NOT_ACTIVE(403, 20005, "Account not active"),
    TEST_CREDENTIALS(403, 20008, "Resource not accessible with Test Account Credentials"),
    NOT_FOUND(404, 20404, "The requested resource %s was not found"),
    METHOD_NOT_ALLOWED(405, 20004, "Method not allowed"),
    TOO_MANY_REQUESTS(429, 20429, "Too Many Requests"),
    SERVER_ERROR(500, 20500, "Internal Server Error"),
    UNAVAILABLE(503, 20503, "Service Unavailable");

    private final int status;
    private final int code;
    private final String message;

    TwilioError(int status, int code, String message) {
        this.status = status;
        this.code = code;
        this.message = message;
    }

    public int status() {
        return status;
    }

    public int code() {
        return code;
    }

    TwilioReply reply(String path) {
        var body = Json.createObjectBuilder()
                .add("code", code)
                .add("message", message.formatted(path))
                .add("more_info", "https://www.twilio.com/docs/errors/" + code)
                .add("status", status)
                .build();
        return new TwilioReply(status, body);
    }
}
