package io.loquent.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the server has written so far, into any of its logs. */
public final class ServerLog {
    private ServerLog() {}

    public static String text() {
        try (Stream<Path> files = Files.walk(TestBed.serverLogs())) {
            return files.filter(Files::isRegularFile).map(ServerLog::text).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
