package io.loquent.security;

import io.loquent.limit.Counter;
import io.loquent.limit.Limit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many wrong passwords are borne, of whom and from where. */
@ApplicationScoped
public class PasswordLimits {
    /** NIST SP 800-63B (5.2.2) bears a hundred failures in a row; with 20 for a stranger it comes to that. */
    private static final int TRUST_IN_KNOWN_ADDRESS = 5;

    /**
     * What a network may get wrong about an account whatever others do: a first try, and two to mistype. Then it counts with
     * all others that guess at the account, until one of these is forgotten.
     */
    private static final Limit OF_ITS_OWN = new Limit(3, Duration.ofHours(8));

    private static final int MOST_AT_ONCE = 4;

    private static final int NETWORK_BYTES_OF_IPV6 = 8;

    @Inject
    @ConfigProperty(name = "loquent.limits.password.failures")
    private int failures;

    @Inject
    @ConfigProperty(name = "loquent.limits.password.longest-delay-minutes")
    private int longestDelayMinutes;

    @Inject
    @ConfigProperty(name = "loquent.limits.password.address")
    private int perAddress;

    @Inject
    @ConfigProperty(name = "loquent.limits.password.account")
    private int perAccount;

    /** @throws IllegalStateException with one sentence for the operator */
    public void requireUsable() {
        if (failures < 1 || longestDelayMinutes < 1 || perAddress < 1 || perAccount < 1) {
            throw new IllegalStateException("loquent.limits.password.failures, .longest-delay-minutes, .address and"
                    + " .account must be 1 or more");
        }
    }

    /**
     * For an address from where the account's password was given rightly before: what others do elsewhere, or at other
     * accounts, does not count here.
     */
    Counter ofKnownAddress(String account, String address) {
        return new Counter(
                "password.known", subject(account, address), growingDelay(failures * TRUST_IN_KNOWN_ADDRESS));
    }

    /**
     * For any other address. What others do elsewhere never bars a first try from here. NB: the address first: once that is
     * full, no rows for names a stranger makes up.
     */
    List<Counter> ofStranger(String account, String address) {
        return List.of(
                new Counter("password.address", network(address), inAnHour(perAddress)),
                new Counter("password.stranger", subject(account, address), growingDelay(failures)),
                new Counter("password.first", subject(account, address), List.of(OF_ITS_OWN))
                        .orElse(new Counter("password.account", name(account), inAnHour(perAccount))));
    }

    /** For a member who is signed in and gives the password again. @param session which others of the member are not barred by */
    Counter ofSignedIn(String account, String session) {
        return new Counter("password.signed-in", name(account) + " " + session, growingDelay(failures));
    }

    /** How many attempts of one account and address a node makes at a time: fewer than are borne, so that right ones all fit. */
    int atOnce() {
        return Math.min(MOST_AT_ONCE, failures);
    }

    /** Account and address together. */
    static String subject(String account, String address) {
        return name(account) + " " + network(address);
    }

    /** The longest delay between two attempts comes last, when twice the failures are reached. */
    private List<Limit> growingDelay(int failures) {
        Duration longest = Duration.ofMinutes(longestDelayMinutes);
        return List.of(
                new Limit(failures, longest.dividedBy(60)),
                new Limit(failures + failures / 2, longest.dividedBy(10)),
                new Limit(failures * 2, longest));
    }

    private static List<Limit> inAnHour(int failures) {
        return List.of(Limit.within(Duration.ofHours(1), failures));
    }

    /** As {@link Members#findByEmail} looks for it. */
    private static String name(String account) {
        return account.toLowerCase(Locale.ROOT);
    }

    /** Of IPv6 the /64: whoever has one address of it has all. */
    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, NETWORK_BYTES_OF_IPV6));
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
