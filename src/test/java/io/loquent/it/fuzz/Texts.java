package io.loquent.it.fuzz;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;

/** Texts for a schema: most that it admits, and those beside its bounds. */
final class Texts {
    private static final int LONGEST = 60;

    private final Choice choice;
    private final Scene scene;
    private final Operation operation;

    Texts(Choice choice, Scene scene, Operation operation) {
        this.choice = choice;
        this.scene = scene;
        this.operation = operation;
    }

    /** @param name of the field or parameter */
    String text(String name, Place schema) {
        String valid = valid(name, schema);
        return switch (choice.upTo(11)) {
            case 7 -> bound(schema);
            case 8 -> choice.text(LONGEST);
            case 9 -> valid + choice.of(Words.STRANGE);
            case 10 -> choice.of(Words.STRANGE) + valid;
            case 11 -> choice.text(LONGEST).repeat(40);
            default -> valid;
        };
    }

    private String valid(String name, Place schema) {
        JsonArray values = schema.object().getJsonArray("enum");
        if (values != null) {
            return plain(choice.of(values));
        }
        List<String> known = scene.known(name, operation);
        if (!known.isEmpty() && !choice.oneIn(8)) {
            return choice.of(known);
        }
        String pattern = Operation.text(schema, "pattern");
        if (!pattern.isEmpty()) {
            return PatternText.fitting(pattern, choice);
        }
        return switch (Operation.text(schema, "format")) {
            case "date-time" -> choice.of(Words.MOMENTS);
            case "int64" -> choice.of(Words.IDS);
            default -> "text";
        };
    }

    private static String plain(JsonValue value) {
        return value instanceof JsonString text ? text.getString() : value.toString();
    }

    /** One as long as it may be, or by one too long or too short. */
    private String bound(Place schema) {
        int most = schema.object().getInt("maxLength", 255);
        int least = schema.object().getInt("minLength", 1);
        int length = choice.of(List.of(most, most + 1, least - 1, least));
        return choice.of(List.of("x", " ", "\u00fc", "\ud83d\ude00")).repeat(length);
    }
}
