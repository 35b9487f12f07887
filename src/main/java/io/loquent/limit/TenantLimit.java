package io.loquent.limit;

import java.time.Duration;
import java.util.List;

/**
 * How often one member, and all members of an organization together, may fail at one thing within some minutes.
 * Configured as {@code loquent.limits.<kind>.member}, {@code .organization} and {@code .minutes}.
 *
 * @param kind what is tried, e.g. {@code connect}
 */
public record TenantLimit(String kind, int perMember, int perOrganization, int minutes) {
    /** @throws IllegalStateException with one sentence for the operator */
    public void requireUsable() {
        if (perMember < 1 || perOrganization < 1 || minutes < 1) {
            throw new IllegalStateException(
                    "loquent.limits." + kind + ".member, .organization and .minutes must be 1 or more");
        }
    }

    /** What an attempt of one member counts in. */
    public List<Counter> counters(long member, long organization) {
        return List.of(
                counter(kind + ".member", member, perMember),
                counter(kind + ".organization", organization, perOrganization));
    }

    private Counter counter(String name, long subject, int failures) {
        return new Counter(name, String.valueOf(subject), List.of(Limit.within(Duration.ofMinutes(minutes), failures)));
    }
}
