package io.loquent.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** Who scans the bill of materials scans the WAR: neither has a library that the other lacks. */
class BillOfMaterialsIT {
    private static final String LIBRARIES = "WEB-INF/lib/";

    @Test
    void itNamesExactlyTheLibrariesOfTheWar() throws IOException {
        assertThat(billed()).isNotEmpty().containsExactlyInAnyOrderElementsOf(packaged());
    }

    private static List<String> billed() throws IOException {
        Path war = Path.of(System.getProperty("loquent.war"));
        try (var reader = Json.createReader(Files.newBufferedReader(war.resolveSibling("sbom.json")))) {
            return reader.readObject().getJsonArray("components").getValuesAs(JsonValue::asJsonObject).stream()
                    .map(library -> library.getString("name") + "-" + library.getString("version") + ".jar")
                    .toList();
        }
    }

    private static List<String> packaged() throws IOException {
        try (ZipFile war = new ZipFile(System.getProperty("loquent.war"))) {
            return war.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(LIBRARIES) && !name.equals(LIBRARIES))
                    .map(name -> name.substring(LIBRARIES.length()))
                    .toList();
        }
    }
}
