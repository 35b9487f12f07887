package io.loquent.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/**
 * What one load came to.
 *
 * @param serverCpuMs the server process's CPU time for one request; NaN where it was not measured
 * @param refused answers other than 200; they are not in the other figures
 */
record Measured(double perSecond, double p50Ms, double p99Ms, double serverCpuMs, long refused) {

    static Measured of(JsonObject json) {
        return new Measured(
                json.getJsonNumber("per_second").doubleValue(),
                json.getJsonNumber("p50_ms").doubleValue(),
                json.getJsonNumber("p99_ms").doubleValue(),
                Double.NaN,
                0);
    }

    JsonObject toJson() {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("per_second", rounded(perSecond))
                .add("p50_ms", rounded(p50Ms))
                .add("p99_ms", rounded(p99Ms))
                .add("refused", refused);
        if (!Double.isNaN(serverCpuMs)) {
            json.add("server_cpu_ms", rounded(serverCpuMs));
        }
        return json.build();
    }

    static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
