package io.loquent.audit;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Objects;

/** An event as it was recorded. Read only: {@link AuditChain} writes. What may be null says {@link AuditEntry}. */
@Entity
@Table(name = "audit_event")
@IdClass(AuditEvent.Key.class)
@Cacheable(false)
public class AuditEvent {
    @Id
    @Column(name = "organization_id")
    private long organizationId;

    @Id
    private long sequence;

    @Column(name = "recorded_at")
    private OffsetDateTime recordedAt;

    private String action;

    private String result;

    private String actor;

    @Column(name = "member_id")
    private Long memberId;

    private String email;

    @Column(name = "token_id")
    private Long tokenId;

    @Column(name = "token_prefix")
    private String tokenPrefix;

    @Column(name = "client_address")
    private String clientAddress;

    private String subject;

    @Column(name = "twilio_request_id")
    private String twilioRequestId;

    private byte[] hash;

    protected AuditEvent() {}

    /** The number in the organization's chain, from 1 without a gap; never less than an earlier event's. */
    public long sequence() {
        return sequence;
    }

    /** By the database's clock, to the microsecond. */
    public OffsetDateTime recordedAt() {
        return recordedAt;
    }

    /** An {@link AuditAction#slug}; one of a later version is possible. */
    public String action() {
        return action;
    }

    /** {@link AuditEntry#OK} or what it failed of. */
    public String result() {
        return result;
    }

    public boolean isOk() {
        return AuditEntry.OK.equals(result);
    }

    /** An {@link AuditActor.Kind} in lower case. */
    public String actor() {
        return actor;
    }

    public Long memberId() {
        return memberId;
    }

    public String email() {
        return email;
    }

    public Long tokenId() {
        return tokenId;
    }

    public String tokenPrefix() {
        return tokenPrefix;
    }

    public String clientAddress() {
        return clientAddress;
    }

    public String subject() {
        return subject;
    }

    public String twilioRequestId() {
        return twilioRequestId;
    }

    /** In hex. */
    public String hash() {
        return HexFormat.of().formatHex(hash);
    }

    /** What JPA tells events apart by. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private long organizationId;
        private long sequence;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.organizationId == organizationId && key.sequence == sequence;
        }

        @Override
        public int hashCode() {
            return Objects.hash(organizationId, sequence);
        }
    }
}
