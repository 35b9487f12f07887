package io.loquent.it.fuzz;

import com.code_intelligence.jazzer.api.Jazzer;
import io.loquent.it.Answer;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** What answers there were, for the fuzzer to find more of and for people to count. */
final class Reached {
    private static final int SPREAD = 0x9E3779B1;

    private final Map<String, Integer> counts = new TreeMap<>();

    /** NB: this is all the fuzzer knows of the server: an input that led to something new is kept and varied. */
    void add(Call call, Answer answer) {
        String status = call.operation() + " " + answer.status();
        counts.merge(status, 1, Integer::sum);
        int mark = (status + " " + said(answer)).hashCode() * SPREAD;
        Jazzer.exploreState((byte) mark, mark >>> Byte.SIZE);
    }

    /** A problem's type and the fields it names; of another answer which of its fields are null, false or empty. */
    private static String said(Answer answer) {
        String type = String.valueOf(answer.header("Content-Type"));
        if (!type.endsWith("json") || answer.body().startsWith("[")) {
            return type;
        }
        JsonObject json = answer.json();
        if (answer.status() >= 400) {
            StringBuilder said = new StringBuilder(json.getString("type", ""));
            if (json.containsKey("errors")) {
                json.getJsonArray("errors")
                        .getValuesAs(JsonValue::asJsonObject)
                        .forEach(error -> said.append(error.getString("pointer")));
            }
            return said.toString();
        }
        StringBuilder said = new StringBuilder();
        json.forEach((name, value) -> said.append(value.getValueType().ordinal()));
        return said.toString();
    }

    /** A line for each operation and status, and how often. */
    void writeTo(Path file) throws IOException {
        Files.write(
                file,
                counts.entrySet().stream()
                        .map(count -> count.getKey() + " " + count.getValue())
                        .toList());
    }
}
