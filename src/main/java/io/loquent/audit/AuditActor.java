package io.loquent.audit;

/**
 * Who acts, as of now: a member may have another address later, or be gone.
 *
 * @param memberId null unless it is a member
 * @param tokenId of the API token the member came with; null without
 * @param tokenPrefix of the same
 * @param clientAddress where from; null unless it is a member
 */
public record AuditActor(
        Kind kind, Long memberId, String email, Long tokenId, String tokenPrefix, String clientAddress) {

    /** What can act. */
    public enum Kind {
        MEMBER,
        /** The application by itself, e.g. the scheduled re-check. */
        SYSTEM,
        /** Somebody at a shell of the deployment. */
        OPERATOR
    }

    public static AuditActor member(long id, String email, String clientAddress) {
        return new AuditActor(Kind.MEMBER, id, email, null, null, clientAddress);
    }

    public static AuditActor system() {
        return new AuditActor(Kind.SYSTEM, null, null, null, null, null);
    }

    public static AuditActor operator() {
        return new AuditActor(Kind.OPERATOR, null, null, null, null, null);
    }

    /** The same, acting through an API token. */
    public AuditActor through(long token, String prefix) {
        return new AuditActor(kind, memberId, email, token, prefix, clientAddress);
    }
}
