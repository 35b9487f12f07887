package io.loquent.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.secret.Keyset;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code java -jar loquent.war} of the archive itself, which brings its own class path. */
@OwnPayaraMicro
class OperatorsCommandIT {
    @TempDir
    Path directory;

    private String printed;

    @Test
    void theArchiveItselfCarriesOutCommandsAndLeavesNothingUnpacked() throws Exception {
        Path keyset = directory.resolve("keyset.json");
        try (EmbeddedDatabase database = EmbeddedDatabase.passing(0)) {
            DemoData.putInto(database);
            Map<String, String> environment = Map.of(
                    "LOQUENT_DB_URL", database.jdbcUrl(),
                    "LOQUENT_DB_USER", EmbeddedDatabase.APPLICATION,
                    "LOQUENT_DB_PASSWORD", EmbeddedDatabase.APPLICATION);

            assertThat(run(environment, "keyset", "new", keyset.toString())).isZero();
            assertThat(Keyset.read(keyset).keyIds()).hasSize(1);
            assertThat(run(environment, "keyset", "new", keyset.toString())).isEqualTo(1);
            assertThat(printed).hasLineCount(1).startsWith("Not done: ");
            assertThat(run(environment, "organization", "list")).isZero();
            assertThat(printed).contains("Acme, members: 3").contains("Globex, members: 1");
            assertThat(run(environment)).isEqualTo(2);
            assertThat(printed).startsWith("java -jar loquent.war <command>");
        }
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).containsExactly(keyset);
        }
    }

    private int run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + directory,
                "-jar",
                System.getProperty("loquent.war")));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor();
    }
}
