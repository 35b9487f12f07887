package io.loquent.it.fuzz;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;

/** An object in the published document. What stands there as a reference is read where that points to. */
record Place(JsonObject document, JsonObject object) {
    private static final String REFERENCE = "$ref";

    static Place root(JsonObject document) {
        return new Place(document, document);
    }

    /** The object that these names lead to from here. */
    Optional<Place> at(String... names) {
        Place place = this;
        for (String name : names) {
            if (!(place.object.get(name) instanceof JsonObject next)) {
                return Optional.empty();
            }
            place = place.of(next);
        }
        return Optional.of(place);
    }

    /** One that was found in this document. */
    Place of(JsonValue found) {
        JsonObject value = found.asJsonObject();
        while (value.containsKey(REFERENCE)) {
            String pointer = value.getString(REFERENCE).substring(1);
            value = Json.createPointer(pointer).getValue(document).asJsonObject();
        }
        return new Place(document, value);
    }
}
