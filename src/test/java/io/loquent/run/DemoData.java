package io.loquent.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The schema, and two organizations to try things with; never part of the WAR. */
public final class DemoData {
    private DemoData() {}

    public static void putInto(EmbeddedDatabase database) throws IOException, SQLException {
        database.migrate();
        try (InputStream sql = DemoData.class.getResourceAsStream("/demo/demo.sql");
                Connection connection = database.asOwner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
