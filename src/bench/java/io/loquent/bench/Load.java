package io.loquent.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * A closed loop: each of N callers sends its next request when it has the answer to the last. What is compared runs by
 * turns, A B A B, so that the machine's moods hit both.
 */
final class Load {
    private static final int ROUNDS = 5;

    /** So many turns in a row that cost no less CPU time than one before, and the server is warm. */
    private static final int STEADY = 4;

    private static final double CLEARLY_LESS = 0.95;
    private static final Duration LONGEST_WARM_UP = Benchmark.turn(60);

    private final int callers;
    private final Duration turn;
    private final LongSupplier cpuNanos;
    private Duration pause = Duration.ZERO;

    /** @param turn how long one turn of one call lasts */
    Load(int callers, Duration turn, LongSupplier cpuNanos) {
        this.callers = callers;
        this.turn = turn;
        this.cpuNanos = cpuNanos;
    }

    /** Callers that think that long between an answer and the next request, so that they do not fill the machine. */
    Load pausing(Duration newPause) {
        pause = newPause;
        return this;
    }

    /**
     * Calls until the server spends no less on a call than before, within a bound: its compiler needs some ten thousand
     * calls, which are seconds on a quiet machine and a minute on a busy one.
     */
    void warmUp(Call... calls) throws InterruptedException {
        for (Call call : calls) {
            long latest = System.nanoTime() + LONGEST_WARM_UP.toNanos();
            double least = Double.MAX_VALUE;
            int steady = 0;
            while (steady < STEADY && System.nanoTime() < latest) {
                Turns turns = turns(call);
                turns.take(turn);
                double now = turns.measured().serverCpuMs();
                steady = now < least * CLEARLY_LESS ? 0 : steady + 1;
                least = Math.min(least, now);
            }
        }
    }

    /** By turns; a first turn each is not in the figures. */
    List<Measured> compare(Call... calls) throws InterruptedException {
        List<Turns> all = new ArrayList<>();
        for (Call call : calls) {
            turns(call).take(turn);
            all.add(turns(call));
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Turns turns : all) {
                turns.take(turn);
            }
        }
        return all.stream().map(Turns::measured).toList();
    }

    private Turns turns(Call call) {
        return new Turns(call, callers, pause, cpuNanos);
    }

    /** One operation. */
    interface Call {
        /** @param caller 0 up to the number of callers @return whether it was answered as hoped */
        boolean once(int caller) throws IOException;
    }
}
