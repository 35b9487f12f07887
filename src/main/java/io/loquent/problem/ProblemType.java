package io.loquent.problem;

/**
 * Every kind of problem this application reports, the only list of them: the slug is the last part of the
 * {@code type} URI and, with {@code -title}, the key of the title's text.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457, Problem Details for HTTP APIs</a>
 */
public enum ProblemType {
    INVALID_INPUT("invalid-input", 422),
    MALFORMED_REQUEST("malformed-request", 400),
    CREDENTIALS_REJECTED("credentials-rejected", 422),
    ACCOUNT_NOT_ACTIVE("account-not-active", 422),
    TWILIO_UNAVAILABLE("twilio-unavailable", 503),
    NOT_CONNECTED("not-connected", 409),
    CONNECTION_CHANGED("connection-changed", 409),
    /** A connect names another account than the connected one, and does not say that this is meant. */
    ACCOUNT_DIFFERS("account-differs", 409),
    /** There is no previous connection to roll back to, or its time is over. */
    NOTHING_TO_ROLL_BACK("nothing-to-roll-back", 409),
    /** The member has as many live API tokens as one may have. */
    TOO_MANY_TOKENS("too-many-tokens", 409),
    /** So many attempts have failed that the next must wait. */
    TOO_MANY_ATTEMPTS("too-many-attempts", 429),
    /** Without this owner nobody could look after the organization. */
    LAST_OWNER("last-owner", 409),
    /** The caller stopped being an owner, or a member, while asking for something. */
    MEMBERS_CHANGED("members-changed", 409),
    /** A new invitation for somebody who has accepted one. */
    ALREADY_MEMBER("already-member", 409),
    /** Who belongs here and may do what is kept in the operator's directory. */
    MEMBERS_IN_DIRECTORY("members-in-directory", 409),
    PASSWORD_NOT_CHOSEN("password-not-chosen", 403),
    CREDENTIALS_UNREADABLE("credentials-unreadable", 500),
    /** There is no database to be had just now. */
    DATABASE_UNAVAILABLE("database-unavailable", 503),
    /** The operator's directory, which is asked about passwords instead, does not answer or is not to be trusted. */
    DIRECTORY_UNAVAILABLE("directory-unavailable", 503),
    UNEXPECTED("unexpected", 500);

    private final String slug;
    private final int status;

    ProblemType(String slug, int status) {
        this.slug = slug;
        this.status = status;
    }

    public String slug() {
        return slug;
    }

    /** The HTTP status that goes with this kind, except 413 for a {@link #MALFORMED_REQUEST} that is too large. */
    public int status() {
        return status;
    }

    /** Says something about the credentials Twilio was asked with; a time-out, for one, does not. */
    public boolean isDefiniteRefusal() {
        return this == CREDENTIALS_REJECTED || this == ACCOUNT_NOT_ACTIVE;
    }

    /** Refused by us for the state things are in, whoever else was asked before. */
    public boolean isOwnRefusal() {
        return status == 409 || status == 429;
    }

    /** Nobody else's doing: the answer carries a reference under which the log tells the rest. */
    public boolean isOurFault() {
        return status == 500 || this == DATABASE_UNAVAILABLE || this == DIRECTORY_UNAVAILABLE;
    }
}
