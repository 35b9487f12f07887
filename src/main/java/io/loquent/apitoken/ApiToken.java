package io.loquent.apitoken;

import io.loquent.organization.OrganizationId;
import io.loquent.security.Member;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** What is known of an API token. The token itself is known to its holder only. */
@Entity
@Table(name = "api_token")
@Cacheable(false)
public class ApiToken {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "organization_id")
    private long organizationId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "member_id")
    private Member creator;

    private String name;

    private String prefix;

    private byte[] sha256;

    private String permissions;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Column(name = "expires_at")
    private OffsetDateTime expiresAt;

    @Column(name = "last_used_at")
    private OffsetDateTime lastUsedAt;

    protected ApiToken() {}

    ApiToken(Member creator, ApiTokenForm form, ApiTokenSecret secret, OffsetDateTime createdAt) {
        this.organizationId = creator.organizationId().value();
        this.creator = creator;
        this.name = form.name();
        this.prefix = secret.prefix();
        this.sha256 = secret.sha256();
        this.permissions = String.join(" ", new TreeSet<>(form.permissions()));
        this.createdAt = createdAt;
        this.expiresAt = form.expiresAt();
    }

    public long id() {
        return id;
    }

    OrganizationId organizationId() {
        return new OrganizationId(organizationId);
    }

    Member creator() {
        return creator;
    }

    /** The e-mail address of the member who made it and for whom it acts. */
    public String createdBy() {
        return creator.email();
    }

    public String name() {
        return name;
    }

    /** Its first characters, by which a holder recognizes it; useless to anybody else. */
    public String prefix() {
        return prefix;
    }

    /** How the audit trail names it. */
    String label() {
        return label(prefix, name);
    }

    static String label(String prefix, String name) {
        return prefix + "… " + name;
    }

    public Set<String> permissions() {
        return permissions(permissions);
    }

    /** @param separated by blanks; null or blank when there are none */
    static Set<String> permissions(String separated) {
        return separated == null || separated.isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(separated.split(" ")));
    }

    public OffsetDateTime createdAt() {
        return createdAt;
    }

    public OffsetDateTime expiresAt() {
        return expiresAt;
    }

    /** To the minute; null when it was never used. */
    public OffsetDateTime lastUsedAt() {
        return lastUsedAt;
    }

    static OffsetDateTime thisMinute() {
        return OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
    }
}
