package io.loquent.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code mvn -Pbench verify}: takes all figures, prints them and writes {@code target/bench/results.json}. */
public final class Benchmark {
    private static final double SCALE = Double.parseDouble(System.getProperty("bench.scale"));
    private static final List<String> ONLY =
            List.of(System.getProperty("bench.only", "").split(","));

    private static final String START_UP = "start-up";

    private Benchmark() {}

    /** One of the items; it prints and keeps its figures itself. */
    interface Item {
        void run(Bed bed, Results results) throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        Instant start = Instant.now();
        Path directory = Path.of(System.getProperty("bench.directory"));
        Results results = new Results(System.out);
        try (Bed bed = new Bed(directory)) {
            measure(bed, results);
        } finally {
            Duration took = Duration.between(start, Instant.now());
            results.write(directory.resolve("results.json"), circumstances(start, took));
            System.out.println("\nTook " + took.toSeconds() + " s; written to " + directory.resolve("results.json"));
        }
        System.exit(0);
    }

    private static void measure(Bed bed, Results results) throws Exception {
        if (isWanted(START_UP)) {
            results.item(START_UP);
            new StartBench().untilReady(bed, results);
        }
        bed.start(BesideWar.in(bed.directory()));
        bed.rows().grow(Rows.CALLERS);
        for (Map.Entry<String, Item> item : items().entrySet()) {
            if (isWanted(item.getKey())) {
                results.item(item.getKey());
                item.getValue().run(bed, results);
            }
        }
    }

    private static boolean isWanted(String item) {
        return ONLY.contains("") || ONLY.contains(item);
    }

    /** NB: in this order: the tables grow, and memory is read after the loads, before a sweep starts the server anew. */
    private static Map<String, Item> items() {
        Map<String, Item> items = new LinkedHashMap<>();
        items.put("settings", new SettingsBench());
        items.put("connect", new ConnectBench());
        items.put("resolution", new ResolutionBench());
        items.put("slow-twilio", new SlowTwilioBench());
        items.put("pages", new PageBench());
        items.put("scale", new ScaleBench());
        items.put("memory", new StartBench()::afterTheLoad);
        items.put("sweeps", new SweepBench());
        return items;
    }

    private static JsonObject circumstances(Instant start, Duration took) {
        return Json.createObjectBuilder()
                .add("started", start.toString())
                .add("took_s", took.toSeconds())
                .add("scale", SCALE)
                .add("processors", Runtime.getRuntime().availableProcessors())
                .add("java", Runtime.version().toString())
                .add("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"))
                .build();
    }

    /** A turn of a load; shorter with a smaller {@code bench.scale}, for trying out the benchmark itself. */
    static Duration turn(double seconds) {
        return Duration.ofMillis(Math.max(300, (long) (seconds * 1000 * SCALE)));
    }

    /** A number of rows, fewer with a smaller {@code bench.scale}. */
    static long rows(long number) {
        return Math.max(1000, (long) (number * SCALE));
    }
}
