package io.loquent.organization;

import io.loquent.secret.SealedSecret;
import io.loquent.twilio.AccountSid;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The pair an organization used before, sealed as it was, kept for a while so that a replace can be rolled back. */
@Entity
@Cacheable(false)
@jakarta.persistence.Table(name = "previous_connection")
public class PreviousConnection {
    @Id
    @Column(name = "organization_id")
    private long organizationId;

    @Column(name = "twilio_account_sid")
    private String accountSid;

    @Column(name = "twilio_auth_token")
    private byte[] authToken;

    @Column(name = "purge_after")
    private OffsetDateTime purgeAfter;

    protected PreviousConnection() {}

    PreviousConnection(OrganizationId id, AccountSid sid, SealedSecret authToken, OffsetDateTime purgeAfter) {
        this.organizationId = id.value();
        this.accountSid = sid.value();
        this.authToken = authToken.toBytes();
        this.purgeAfter = purgeAfter;
    }

    public AccountSid accountSid() {
        return AccountSid.of(accountSid);
    }

    public SealedSecret authToken() {
        return SealedSecret.ofBytes(authToken);
    }

    /** Until when it can be rolled back to. */
    public OffsetDateTime purgeAfter() {
        return purgeAfter;
    }

    boolean isOver() {
        return purgeAfter.isBefore(OffsetDateTime.now(ZoneOffset.UTC));
    }
}
