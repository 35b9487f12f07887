package io.loquent.security;

import io.loquent.limit.Lanes;
import io.loquent.problem.ProblemException;
import io.loquent.text.Text;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Supplier;

/** How many passwords this node looks at at a time. Who waits too long for a turn may try again. */
@ApplicationScoped
public class PasswordTurns {
    /** NB: only right passwords wait long here; of wrong ones those beyond the limit are refused without a look. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Duration PATIENCE_FOR_PROCESSOR = Duration.ofSeconds(20);

    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(10);

    @Inject
    private PasswordLimits limits;

    @Inject
    private Directory directory;

    private Lanes<String> ofOnePlace;

    /** NB: strangers, who may be many, have a lane of their own, so that at known addresses half the processors are left. */
    private Lanes<Boolean> hashing;

    @PostConstruct
    void open() {
        ofOnePlace = new Lanes<>(limits.atOnce(), PATIENCE);
        hashing = new Lanes<>(Runtime.getRuntime().availableProcessors(), PATIENCE_FOR_PROCESSOR);
    }

    /**
     * @param place an account and an address together
     * @throws ProblemException {@link io.loquent.problem.ProblemType#TOO_MANY_ATTEMPTS}; nothing was done then
     */
    <T> T of(String place, Supplier<T> attempt) {
        return in(ofOnePlace, place, attempt);
    }

    /**
     * A look at a password, or its hashing, which keeps a processor busy for a good part of a second; a directory's look
     * keeps none.
     *
     * @param known whether who asks is signed in, or where the right password came from before
     * @throws ProblemException as {@link #of}
     */
    public <T> T ofHashing(boolean known, Supplier<T> look) {
        return directory.isInUse() ? look.get() : in(hashing, known, look);
    }

    private static <K, T> T in(Lanes<K> lanes, K key, Supplier<T> work) {
        if (!lanes.enter(key)) {
            throw ProblemException.tooManyAttempts(Text.of("too-many-attempts.busy"), TRY_AGAIN_AFTER);
        }
        try {
            return work.get();
        } finally {
            lanes.leave(key);
        }
    }
}
