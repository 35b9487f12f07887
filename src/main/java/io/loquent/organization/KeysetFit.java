package io.loquent.organization;

import io.loquent.database.DatabaseRefusal;
import io.loquent.secret.KeyId;
import io.loquent.secret.Keyset;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Whether a keyset is the one that the stored tokens were sealed with. */
public final class KeysetFit {
    private static final Logger LOG = Logger.getLogger(KeysetFit.class.getName());

    private KeysetFit() {}

    /**
     * Refuses a keyset that opens nothing. A keyset that lacks some keys is let through with a warning: one lost row must
     * not stop the others' calls, and its owner is told {@code credentials-unreadable}.
     *
     * @throws IllegalStateException with one sentence for the operator
     */
    public static void require(Keyset keyset, SealedTokens tokens) {
        Map<Optional<KeyId>, Long> needs;
        try {
            needs = tokens.countByKey();
        } catch (SQLException e) {
            throw new IllegalStateException(DatabaseRefusal.sentence(e), e);
        }
        long all = sum(needs);
        needs.keySet().removeIf(key -> key.isPresent() && keyset.keyIds().contains(key.get()));
        long foreign = sum(needs);
        if (all > 0 && foreign == all) {
            throw new IllegalStateException(
                    "this is the wrong sealing keyset: none of its keys sealed any of the " + all + " stored tokens");
        }
        if (foreign > 0) {
            LOG.log(
                    Level.WARNING,
                    "{0} of {1} stored Twilio tokens need keys that the sealing keyset does not have",
                    new Object[] {foreign, all});
        }
    }

    private static long sum(Map<Optional<KeyId>, Long> needs) {
        return needs.values().stream().mapToLong(Long::longValue).sum();
    }
}
