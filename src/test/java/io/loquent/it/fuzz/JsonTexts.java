package io.loquent.it.fuzz;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** JSON grown from a schema. Written as text, because much of it must be what no JSON library would write. */
final class JsonTexts {
    private static final int DEEP = 3000;
    private static final List<String> OTHERS = List.of(
            "null",
            "true",
            "0",
            "-1",
            "3.5",
            "-0.0",
            "1e400",
            "1E+99999999999",
            "9".repeat(400),
            "01",
            "NaN",
            "\"\"",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "{\"\":\"\"}",
            "'x'",
            "tru",
            "/* */1",
            "\"\\ud800\"",
            "\"\\u00\"",
            "[".repeat(DEEP) + "]".repeat(DEEP),
            "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP),
            "[".repeat(DEEP));

    private final Choice choice;
    private final Texts texts;

    JsonTexts(Choice choice, Texts texts) {
        this.choice = choice;
        this.texts = texts;
    }

    String value(String name, Place schema) {
        if (choice.oneIn(14)) {
            return choice.of(OTHERS);
        }
        return switch (type(schema)) {
            case "object" -> object(schema);
            case "array" -> array(name, schema);
            case "boolean" -> String.valueOf(choice.upTo(1) == 0);
            case "integer", "number" -> String.valueOf(choice.upTo(1000) - 500);
            default -> quoted(texts.text(name, schema));
        };
    }

    /** NB: since OpenAPI 3.1 there may be several. */
    private static String type(Place schema) {
        return schema.object().get("type") instanceof JsonArray types
                ? ((JsonString) types.get(0)).getString()
                : Operation.text(schema, "type");
    }

    private String object(Place schema) {
        JsonObject properties = schema.at("properties").orElseThrow().object();
        List<String> fields = new ArrayList<>();
        properties.forEach((name, property) -> {
            if (!choice.oneIn(8)) {
                fields.add(field(name, schema.of(property)));
            }
        });
        if (choice.oneIn(20)) {
            fields.addAll(fields);
        }
        if (choice.oneIn(20)) {
            fields.add(quoted(texts.text("", schema)) + ":" + choice.of(OTHERS));
        }
        return "{" + String.join(",", fields) + "}";
    }

    private String field(String name, Place schema) {
        String written = choice.oneIn(40) ? name.toUpperCase(Locale.ROOT) : name;
        return quoted(written) + ":" + value(name, schema);
    }

    private String array(String name, Place schema) {
        Place items = schema.at("items").orElseThrow();
        int count = choice.of(List.of(1, 2, 0, 5, 300));
        return IntStream.range(0, count).mapToObj(i -> value(name, items)).collect(Collectors.joining(",", "[", "]"));
    }

    /** NB: what is no character can be written as an escape only, control characters also as they are, which is wrong. */
    private String quoted(String text) {
        boolean asIs = choice.oneIn(10);
        return text.chars()
                .mapToObj(character -> written((char) character, asIs))
                .collect(Collectors.joining("", "\"", "\""));
    }

    private static String written(char character, boolean asIs) {
        boolean escaped = character == '"' || character == '\\' || character < ' ' && !asIs;
        return escaped || character > '~' && !asIs ? "\\u%04x".formatted((int) character) : String.valueOf(character);
    }
}
