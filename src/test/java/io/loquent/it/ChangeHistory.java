package io.loquent.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The changes of one organization's connection in their order, each with what its caller knows of it. The trail must tell
 * the same: every change that was answered with 200, one that had no answer at its place or not at all, and nothing else.
 */
final class ChangeHistory {
    private final List<Change> changes = new ArrayList<>();

    /** @param to the account connected; empty for a disconnect. @param certain whether it was answered with 200 */
    private record Change(Optional<String> to, boolean certain) {
        boolean isToldBy(JsonObject event) {
            return to.equals(connectedAfter(event));
        }
    }

    void happened(Optional<TestAccount> to) {
        changes.add(new Change(to.map(TestAccount::masked), true));
    }

    void mayHaveHappened(Optional<TestAccount> to) {
        changes.add(new Change(to.map(TestAccount::masked), false));
    }

    /** @param trail the events of changes, the oldest first. @return the masked SID that is connected by the last */
    Optional<String> requireToldBy(List<JsonObject> trail) {
        requireEachToFollow(trail);
        // How many events the changes so far may account for: of those without an answer nobody knows.
        Set<Integer> accounted = Set.of(0);
        for (Change change : changes) {
            Set<Integer> next = new TreeSet<>();
            for (int events : accounted) {
                if (!change.certain()) {
                    next.add(events);
                }
                if (events < trail.size() && change.isToldBy(trail.get(events))) {
                    next.add(events + 1);
                }
            }
            assertThat(next).as("%s at its place in %s", change, trail).isNotEmpty();
            accounted = next;
        }
        assertThat(accounted).as("%s accounts for %s", changes, trail).contains(trail.size());
        return trail.isEmpty() ? Optional.empty() : connectedAfter(trail.get(trail.size() - 1));
    }

    /** What an event says about before, which is part of its action and subject, is what the one before it left. */
    private static void requireEachToFollow(List<JsonObject> trail) {
        Optional<String> before = Optional.empty();
        for (JsonObject event : trail) {
            Optional<String> after = connectedAfter(event);
            if (after.isPresent()) {
                assertThat(event.getString("action"))
                        .as("%s", event)
                        .isEqualTo(before.isPresent() ? "replace" : "connect");
            } else {
                assertThat(event.getString("subject")).startsWith(before.orElse("no account") + ", calls: ");
            }
            before = after;
        }
    }

    private static Optional<String> connectedAfter(JsonObject event) {
        return event.getString("action").equals("disconnect")
                ? Optional.empty()
                : Optional.of(event.getString("subject"));
    }
}
