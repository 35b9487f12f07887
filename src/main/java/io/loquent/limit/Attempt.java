package io.loquent.limit;

import java.util.List;

/** An attempt that is under way and counted as a failure until it is known to be none. */
public final class Attempt {
    private final Counters counters;
    private final List<Counter> counted;

    Attempt(Counters counters, List<Counter> counted) {
        this.counters = counters;
        this.counted = counted;
    }

    /** It was no failure. */
    public void takeBack() {
        counted.forEach(counters::takeBack);
    }
}
