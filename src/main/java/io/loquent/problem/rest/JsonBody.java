package io.loquent.problem.rest;

import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemType;
import io.loquent.text.Text;
import jakarta.json.JsonException;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * A request body that is one flat JSON object. Read strictly: a field that is unknown, repeated or of another
 * type is refused, so that a slip of the caller's never changes the meaning.
 *
 * <p>NB: read event by event and refused at the first nested value, so that depth costs nothing; and nothing of the body
 * is quoted in an error, because a secret may be in it.
 */
public final class JsonBody {
    /** NB: kept, because {@code Json} looks for its provider through all archives on each call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    /** What a field holds; any may be null. */
    public enum Kind {
        TEXT,
        TEXTS,
        FLAG
    }

    private final Map<String, Object> fields;

    private JsonBody(Map<String, Object> fields) {
        this.fields = fields;
    }

    /**
     * @param known the fields there may be
     * @throws ProblemException {@link ProblemType#MALFORMED_REQUEST} when it is anything else
     * @throws PayloadTooLargeException when it is over the limit
     */
    public static JsonBody read(InputStream body, Map<String, Kind> known) {
        try (JsonParser parser = JSON.createParser(new StringReader(text(body)))) {
            expect(parser.next() == Event.START_OBJECT);
            Map<String, Object> fields = new HashMap<>();
            while (parser.next() == Event.KEY_NAME) {
                String name = parser.getString();
                expect(known.containsKey(name) && !fields.containsKey(name));
                fields.put(name, value(parser, known.get(name)));
            }
            expect(!parser.hasNext());
            return new JsonBody(fields);
        } catch (JsonException | NoSuchElementException | IllegalStateException | IOException e) {
            throw malformed();
        }
    }

    /** Whether the field is there and not null. */
    public boolean holds(String name) {
        return fields.get(name) != null;
    }

    /** The field's text; null when it is absent or null. */
    public String text(String name) {
        return (String) fields.get(name);
    }

    /** The field's truth value; false when it is absent or null. */
    public boolean flag(String name) {
        return Boolean.TRUE.equals(fields.get(name));
    }

    /** The field's texts; null when it is absent or null. */
    public List<String> texts(String name) {
        Object value = fields.get(name);
        return value == null
                ? null
                : ((List<?>) value).stream().map(String.class::cast).toList();
    }

    private static Object value(JsonParser parser, Kind kind) {
        Event event = parser.next();
        if (event == Event.VALUE_NULL) {
            return null;
        }
        return switch (kind) {
            case TEXT -> textAt(event, parser);
            case FLAG -> flagAt(event);
            case TEXTS -> textsAt(event, parser);
        };
    }

    private static String textAt(Event event, JsonParser parser) {
        expect(event == Event.VALUE_STRING);
        return parser.getString();
    }

    private static boolean flagAt(Event event) {
        expect(event == Event.VALUE_TRUE || event == Event.VALUE_FALSE);
        return event == Event.VALUE_TRUE;
    }

    private static List<String> textsAt(Event event, JsonParser parser) {
        expect(event == Event.START_ARRAY);
        List<String> texts = new ArrayList<>();
        for (Event item = parser.next(); item != Event.END_ARRAY; item = parser.next()) {
            texts.add(textAt(item, parser));
        }
        return texts;
    }

    private static String text(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(PayloadTooLargeException.MOST_BYTES + 1);
        if (bytes.length > PayloadTooLargeException.MOST_BYTES) {
            throw new PayloadTooLargeException();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed();
        }
    }

    private static void expect(boolean holds) {
        if (!holds) {
            throw malformed();
        }
    }

    private static ProblemException malformed() {
        return new ProblemException(ProblemType.MALFORMED_REQUEST, Text.of("malformed-request"));
    }
}
