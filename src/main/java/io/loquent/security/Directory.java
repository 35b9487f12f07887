package io.loquent.security;

import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemType;
import io.loquent.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.identitystore.IdentityStore.ValidationType;
import jakarta.security.enterprise.identitystore.LdapIdentityStoreDefinition;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/**
 * The operator's LDAP directory as the container's own identity store, when {@code loquent.identity-store} is
 * {@code ldap}; with {@code database} the same store is there and asked for nothing. The expressions are evaluated when
 * the container makes the store, not at deployment, so one WAR serves both.
 *
 * <p>The directory says whether a password is right and which groups the caller is in; the row of the member, found by
 * e-mail, says which organization. Configuration says which group grants what. How long a directory that says nothing is
 * waited for stands in {@code jndi.properties}: {@code readTimeout} here is only what the directory is asked to keep to.
 */
@LdapIdentityStoreDefinition(
        url = "${directory.text('url')}",
        bindDn = "${directory.text('bind-dn')}",
        bindDnPassword = "${directory.text('bind-password')}",
        callerBaseDn = "${directory.text('caller-base-dn')}",
        callerSearchBase = "${directory.text('caller-search-base')}",
        callerNameAttribute = "${directory.text('caller-name-attribute')}",
        groupSearchBase = "${directory.text('group-search-base')}",
        groupNameAttribute = "${directory.text('group-name-attribute')}",
        groupMemberAttribute = "${directory.text('group-member-attribute')}",
        groupMemberOfAttribute = "${directory.text('group-member-of-attribute')}",
        readTimeout = 5000,
        useForExpression = "${directory.uses()}")
@Named("directory")
@ApplicationScoped
public class Directory {
    private static final String PREFIX = "loquent.ldap.";

    @Inject
    private Config config;

    /** Whether members sign in with the directory's passwords. */
    public boolean isInUse() {
        return "ldap".equals(config.getValue("loquent.identity-store", String.class));
    }

    /** @throws ProblemException {@link ProblemType#MEMBERS_IN_DIRECTORY} */
    public void requirePeopleKeptHere() {
        if (isInUse()) {
            throw new ProblemException(ProblemType.MEMBERS_IN_DIRECTORY, Text.of("members-in-directory"));
        }
    }

    /** A setting of {@code loquent.ldap.}; blank when there is none. For the expressions above. */
    public String text(String key) {
        return config.getOptionalValue(PREFIX + key, String.class).orElse("");
    }

    /** What the container asks the directory for. */
    public ValidationType[] uses() {
        return isInUse()
                ? new ValidationType[] {ValidationType.VALIDATE, ValidationType.PROVIDE_GROUPS}
                : new ValidationType[0];
    }

    /** The container roles of a member who is in these groups of the directory. Other groups mean nothing here. */
    Set<String> roles(Set<String> groups) {
        Set<String> roles = new HashSet<>(Set.of(Permission.MEMBER));
        Permission.GRANTABLE.stream()
                .filter(permission -> isGranted(permission, groups))
                .forEach(roles::add);
        if (isGranted(Permission.OWNER, groups)) {
            roles.add(Permission.OWNER);
        }
        return roles;
    }

    /** By {@code loquent.ldap.groups.twilio-collection-create} and the like: names of groups, with commas between. */
    private boolean isGranted(String role, Set<String> groups) {
        String key = "groups." + role.replace(':', '-').toLowerCase(Locale.ROOT);
        return Arrays.stream(text(key).split(",")).map(String::strip).anyMatch(groups::contains);
    }

    /** @throws IllegalStateException with one sentence for the operator */
    public void requireUsable() {
        String store = config.getValue("loquent.identity-store", String.class);
        if (!Set.of("database", "ldap").contains(store)) {
            throw new IllegalStateException("loquent.identity-store must be database or ldap");
        }
        if (!isInUse()) {
            return;
        }
        if (!isSafe(text("url"))) {
            throw new IllegalStateException("loquent.ldap.url must be ldaps; plain ldap only to a loopback address");
        }
        if (text("caller-base-dn").isEmpty() == text("caller-search-base").isEmpty()) {
            throw new IllegalStateException(
                    "set exactly one of loquent.ldap.caller-base-dn and loquent.ldap.caller-search-base");
        }
    }

    private static boolean isSafe(String url) {
        try {
            URI address = URI.create(url);
            return "ldaps".equals(address.getScheme())
                    || ("ldap".equals(address.getScheme())
                            && address.getHost() != null
                            && InetAddress.getByName(address.getHost()).isLoopbackAddress());
        } catch (IllegalArgumentException | UnknownHostException e) {
            return false;
        }
    }
}
