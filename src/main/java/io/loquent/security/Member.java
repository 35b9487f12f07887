package io.loquent.security;

import io.loquent.organization.OrganizationId;
import jakarta.persistence.Cacheable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** A person who signs in and belongs to one organization. NB: not cacheable, another node may change permissions. */
@Entity
@Cacheable(false)
public class Member {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "organization_id")
    private long organizationId;

    private String email;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "one_time_password_until")
    private OffsetDateTime oneTimePasswordUntil;

    @Column(name = "invitation_sha256")
    private byte[] invitationSha256;

    @Column(name = "invitation_until")
    private OffsetDateTime invitationUntil;

    @Column(name = "last_signed_in_at")
    private OffsetDateTime lastSignedInAt;

    private boolean owner;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "member_permission", joinColumns = @JoinColumn(name = "member_id"))
    @Column(name = "permission")
    private Set<String> permissions = new HashSet<>();

    protected Member() {}

    public long id() {
        return id;
    }

    public OrganizationId organizationId() {
        return new OrganizationId(organizationId);
    }

    /** In lower case; the name a member signs in with. */
    public String email() {
        return email;
    }

    /** Null for a member whose password is kept elsewhere, e.g. in a directory. */
    String passwordHash() {
        return passwordHash;
    }

    public boolean isOwner() {
        return owner;
    }

    /** What this member may do. A permission this version does not know is skipped. */
    public Set<String> permissions() {
        return Permission.known(owner, permissions);
    }

    /** What was granted by name; an owner may do everything, whatever stands here. */
    public Set<String> grantedPermissions() {
        Set<String> known = new TreeSet<>(permissions);
        known.retainAll(Permission.GRANTABLE);
        return known;
    }

    /** NB: a permission this version does not know stays: a newer one may have granted it. */
    void allow(boolean asOwner, Set<String> granted) {
        owner = asOwner;
        permissions.removeIf(Permission.GRANTABLE::contains);
        permissions.addAll(granted);
    }

    /** Until when the invitation is good that this member has not accepted yet; null after. */
    public OffsetDateTime invitationUntil() {
        return invitationUntil;
    }

    /** With a password, to the minute; null when that is not known. */
    public OffsetDateTime lastSignedInAt() {
        return lastSignedInAt;
    }

    /** Whether this member has a password of their own, and so needs nobody else to come in. */
    public boolean isSettled() {
        return passwordHash != null && oneTimePasswordUntil == null;
    }

    /** Whether the password is an operator's one-time one, which opens nothing but the choice of another. */
    public boolean mustChoosePassword() {
        return oneTimePasswordUntil != null;
    }

    boolean isPasswordExpired(Instant now) {
        return oneTimePasswordUntil != null && oneTimePasswordUntil.toInstant().isBefore(now);
    }

    /** Changes with the password and tells nothing about it: a session begun before a change is no longer good. */
    int passwordMark() {
        return Objects.hashCode(passwordHash);
    }

    void choosePassword(String hash) {
        passwordHash = hash;
        oneTimePasswordUntil = null;
    }

    /**
     * The container roles of this member, signed in with a password; who must choose a password first has no other role
     * than that.
     */
    public Set<String> roles() {
        if (mustChoosePassword()) {
            return Set.of(Permission.NEWCOMER);
        }
        Set<String> roles = permissions();
        roles.add(Permission.MEMBER);
        roles.add(Permission.PERSON);
        if (owner) {
            roles.add(Permission.OWNER);
        }
        return roles;
    }
}
