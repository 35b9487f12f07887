package io.loquent.it.fuzz;

import com.code_intelligence.jazzer.Jazzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Assumptions;

/** Jazzer in a process of its own, for so many seconds from this seed. */
final class FuzzRun {
    private static final int FASTEST = 1000;
    private static final int LONGEST_INPUT_SECONDS = 120;

    /** NB: Jazzer looks at the time only when it is through with the first inputs, whose number is so the least there are. */
    private static final int SECONDS_TO_START_AND_END = 300;

    private final Path directory;
    private final int seconds;
    private final int seed;
    private final List<String> operations;

    FuzzRun(Path directory, int seconds, int seed, List<String> operations) {
        this.directory = directory;
        this.seconds = seconds;
        this.seed = seed;
        this.operations = operations;
    }

    static Path findings(Path directory) {
        return directory.resolve("findings.txt");
    }

    static Path reached(Path directory) {
        return directory.resolve("reached.txt");
    }

    static Path log(Path directory) {
        return directory.resolve("jazzer.log");
    }

    /** Runs it to its end; where there is no Jazzer for the machine the calling test is skipped with the reason. */
    void finish(Accounts accounts) throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                Jazzer.class.getResource(driver()) != null, "Jazzer has no driver for this machine: " + driver());
        FileUtils.deleteDirectory(directory.toFile());
        new FirstInputs(operations, seed).writeTo(Files.createDirectories(directory.resolve("inputs")));
        ProcessBuilder builder = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(log(directory).toFile());
        accounts.handTo(builder.environment());
        Process process = builder.start();
        try {
            if (!process.waitFor(seconds + SECONDS_TO_START_AND_END, TimeUnit.SECONDS)) {
                throw new AssertionError("The fuzzer does not end; its log tells why: " + log(directory));
            }
            if (process.exitValue() != 0) {
                throw new AssertionError("The fuzzer stopped at " + process.exitValue() + "; its log tells why: "
                        + log(directory) + "\n" + found());
            }
        } finally {
            process.destroyForcibly();
        }
    }

    /** How often each operation was answered with each status, as {@code GET /api/settings 200}. */
    Map<String, Integer> counts() throws IOException {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String line : Files.readAllLines(reached(directory))) {
            int blank = line.lastIndexOf(' ');
            counts.put(line.substring(0, blank), Integer.valueOf(line.substring(blank + 1)));
        }
        return counts;
    }

    /** All findings as text; empty when there are none. */
    String found() throws IOException {
        return Files.exists(findings(directory)) ? Files.readString(findings(directory)) : "";
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx512m",
                "-Xshare:off",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfuzz.directory=" + directory));
        for (String property : List.of("it.db.port", "it.http.port", "it.health.url")) {
            command.add("-D" + property + "=" + System.getProperty(property));
        }
        command.addAll(List.of("-classpath", System.getProperty("java.class.path"), Jazzer.class.getName()));
        command.addAll(List.of(
                "--target_class=" + ApiFuzzTarget.class.getName(),
                "--hooks=false",
                "--reproducer_path=" + directory,
                "-artifact_prefix=" + directory + "/",
                "-seed=" + seed,
                "-runs=" + seconds * FASTEST,
                "-max_total_time=" + seconds,
                "-max_len=" + FirstInputs.LONGEST,
                "-timeout=" + LONGEST_INPUT_SECONDS,
                "-rss_limit_mb=0",
                "-print_final_stats=1",
                directory.resolve("inputs").toString()));
        return command;
    }

    private static String driver() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = os.startsWith("mac") ? "macos" : os.startsWith("win") ? "windows" : "linux";
        String machine = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64";
        return "driver/jazzer_driver_" + system + "_" + machine + "/";
    }
}
