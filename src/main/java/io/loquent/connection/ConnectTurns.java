package io.loquent.connection;

import io.loquent.limit.Lanes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Evens out the work of many connects: a slow Twilio answers those who waited for it in the same moment, and what they do
 * then would keep all others waiting for a processor or a connection of the pool. Only some have a turn at once, first come,
 * first served; a connect that waits for Twilio has none. In a node's memory, for it shares out what a node has.
 */
@ApplicationScoped
public class ConnectTurns {
    /** Most of a turn is spent waiting for the database. */
    private static final int FOR_EACH_PROCESSOR = 2;

    /** Whose turn does not come goes on without: this delays, and refuses nobody. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** Whoever connects is in the same lane. */
    private static final String LANE = "connect";

    private final Lanes<String> lanes;

    /** For the container. */
    public ConnectTurns() {
        this(FOR_EACH_PROCESSOR * Runtime.getRuntime().availableProcessors(), PATIENCE);
    }

    ConnectTurns(int atOnce, Duration patience) {
        lanes = new Lanes<>(atOnce, patience);
    }

    Turn take() {
        Turn turn = new Turn();
        turn.begin();
        return turn;
    }

    /** Of one connect; for its thread only. */
    final class Turn implements AutoCloseable {
        private boolean hasPlace;

        private Turn() {}

        /** Leaves the place to others for as long as the wait takes. */
        <T> T except(Supplier<T> wait) {
            close();
            try {
                return wait.get();
            } finally {
                begin();
            }
        }

        private void begin() {
            hasPlace = lanes.enter(LANE);
        }

        @Override
        public void close() {
            if (hasPlace) {
                hasPlace = false;
                lanes.leave(LANE);
            }
        }
    }
}
