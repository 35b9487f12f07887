package io.loquent.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** All figures: a line each as they come, and a file at the end. */
final class Results {
    private static final JsonWriterFactory PRETTY =
            Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

    private final JsonObjectBuilder loads = Json.createObjectBuilder();
    private final JsonObjectBuilder figures = Json.createObjectBuilder();
    private final JsonArrayBuilder aims = Json.createArrayBuilder();
    private final PrintStream out;

    Results(PrintStream out) {
        this.out = out;
    }

    void item(String name) {
        out.printf("%n%-58s %10s %9s %9s %9s%n", name, "per s", "p50 ms", "p99 ms", "CPU ms");
    }

    void load(String name, Measured measured) {
        loads.add(name, measured.toJson());
        out.printf(
                Locale.ROOT,
                "  %-56s %10.1f %9.2f %9.2f %9s%s%n",
                name,
                measured.perSecond(),
                measured.p50Ms(),
                measured.p99Ms(),
                Double.isNaN(measured.serverCpuMs()) ? "" : String.format(Locale.ROOT, "%.2f", measured.serverCpuMs()),
                measured.refused() == 0 ? "" : "  refused " + measured.refused());
    }

    void figure(String name, double value, String unit) {
        figures.add(
                name,
                Json.createObjectBuilder().add("value", Measured.rounded(value)).add("unit", unit));
        out.printf(Locale.ROOT, "  %-56s %10.2f %s%n", name, value, unit);
    }

    /** A figure that ought to be at most so much. */
    void atMost(String aim, double value, double bound) {
        aim(aim, value, "<=", bound, value <= bound);
    }

    /** A figure that ought to be at least so much. */
    void atLeast(String aim, double value, double bound) {
        aim(aim, value, ">=", bound, value >= bound);
    }

    private void aim(String aim, double value, String relation, double bound, boolean met) {
        aims.add(Json.createObjectBuilder()
                .add("aim", aim)
                .add("value", Measured.rounded(value))
                .add("bound", relation + " " + bound)
                .add("met", met));
        out.printf(Locale.ROOT, "  %-4s %-51s %10.2f (%s %s)%n", met ? "MET" : "NOT", aim, value, relation, bound);
    }

    void write(Path file, JsonObject circumstances) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file)) {
            PRETTY.createWriter(writer)
                    .write(Json.createObjectBuilder()
                            .add("circumstances", circumstances)
                            .add("aims", aims)
                            .add("loads", loads)
                            .add("figures", figures)
                            .build());
        }
    }
}
