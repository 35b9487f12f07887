package io.loquent.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

/** The schema, and two organizations to try things with; never part of the WAR. */
public final class DemoData {
    private DemoData() {}

    public static void putInto(EmbeddedDatabase database) throws IOException, SQLException {
        database.migrate();
        try (InputStream script = DemoData.class.getResourceAsStream("/demo/demo.sql")) {
            new Sql(database.asOwner()).execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
