package io.loquent.limit;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets only so many of one key in at once; the next of the same key wait for a place, and nobody else does. In a node's
 * memory, for it shares out what a node has: its connections, its processors.
 *
 * @param <K> compared by {@code equals}
 */
public final class Lanes<K> {
    private final int places;
    private final Duration patience;
    private final Map<K, Lane> lanes = new ConcurrentHashMap<>();

    /**
     * @param places how many of one key may be in at once
     * @param patience how long the next waits at most
     */
    public Lanes(int places, Duration patience) {
        this.places = places;
        this.patience = patience;
    }

    /** Waits for a place, first come, first served. @return whether there was one in time; only then {@link #leave} it */
    public boolean enter(K key) {
        Lane lane = lanes.compute(
                key, (same, known) -> known == null ? new Lane(new Semaphore(places, true)) : known.more());
        boolean in = lane.hasPlaceWithin(patience);
        if (!in) {
            forgetOne(key);
        }
        return in;
    }

    public void leave(K key) {
        lanes.get(key).semaphore().release();
        forgetOne(key);
    }

    /** How many keys there is anybody of. */
    int size() {
        return lanes.size();
    }

    private void forgetOne(K key) {
        lanes.computeIfPresent(key, (same, known) -> known.fewer());
    }

    /** @param users who are in or wait; without any a lane is gone */
    private record Lane(Semaphore semaphore, int users) {
        Lane(Semaphore semaphore) {
            this(semaphore, 1);
        }

        Lane more() {
            return new Lane(semaphore, users + 1);
        }

        Lane fewer() {
            return users == 1 ? null : new Lane(semaphore, users - 1);
        }

        boolean hasPlaceWithin(Duration patience) {
            try {
                return semaphore.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
