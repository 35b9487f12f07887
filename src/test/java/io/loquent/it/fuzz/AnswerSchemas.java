package io.loquent.it.fuzz;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether bodies are as described, in whichever version of OpenAPI the server publishes. */
final class AnswerSchemas {
    private static final String COMPONENTS = "components";

    private final JsonObject document;
    private final SchemaRegistry registry;
    private final Map<JsonObject, Schema> schemas = new HashMap<>();

    AnswerSchemas(JsonObject document) {
        this.document = document;
        this.registry = SchemaRegistry.withDialect(
                document.getString("openapi").startsWith("3.0") ? Dialects.getOpenApi30() : Dialects.getOpenApi31());
    }

    /** What is otherwise than described; empty when nothing is. */
    List<String> errors(String json, JsonObject schema) {
        return schemas
                .computeIfAbsent(schema, this::compiled)
                .validate(
                        json,
                        InputFormat.JSON,
                        run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    /** NB: references in it point to the document's components. */
    private Schema compiled(JsonObject schema) {
        return registry.getSchema(Json.createObjectBuilder(schema)
                .add(COMPONENTS, document.getJsonObject(COMPONENTS))
                .build()
                .toString());
    }
}
