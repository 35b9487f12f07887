package io.loquent.problem.rest;

import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Moments in JSON: RFC 3339 in UTC, to the second. */
public final class JsonTime {
    /** NB: kept, because {@code Json} looks for its provider through all archives on each call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private JsonTime() {}

    public static JsonString of(OffsetDateTime time) {
        return JSON.createValue(DateTimeFormatter.ISO_INSTANT.format(time.truncatedTo(ChronoUnit.SECONDS)));
    }
}
