package io.loquent.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the server has written so far, into any of its logs: a character for each byte. */
public final class ServerLog {
    private static final int PIECE = 16 << 20;

    private ServerLog() {}

    /** Which of the forms have been written so far. */
    public static Set<String> all(Traces traces) {
        return read(keys ->
                keys.keySet().stream().flatMap(file -> all(traces, file)).collect(Collectors.toSet()));
    }

    /** NB: in pieces that overlap, for the whole of it may be larger than the memory. */
    private static Stream<String> all(Traces traces, Path file) {
        Set<String> found = new HashSet<>();
        byte[] piece = new byte[PIECE];
        int kept = 0;
        try (InputStream log = Files.newInputStream(file)) {
            for (int read = log.readNBytes(piece, 0, PIECE);
                    read > 0;
                    read = log.readNBytes(piece, kept, PIECE - kept)) {
                int end = kept + read;
                found.addAll(traces.in(new String(piece, 0, end, StandardCharsets.ISO_8859_1)));
                kept = Math.min(end, traces.longest());
                System.arraycopy(piece, end - kept, piece, 0, kept);
            }
            return found.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the logs end by now. */
    static Moment now() {
        return new Moment(files().stream()
                .map(ServerLog::attributes)
                .collect(Collectors.toMap(BasicFileAttributes::fileKey, BasicFileAttributes::size)));
    }

    /** @param lengths by what a file keeps when it is renamed, as Payara Server does with a log that got long */
    record Moment(Map<Object, Long> lengths) {
        String textSince() {
            return read(keys -> keys.entrySet().stream()
                    .map(file -> text(file.getKey(), lengths.getOrDefault(file.getValue(), 0L)))
                    .collect(Collectors.joining("\n")));
        }
    }

    /**
     * What is read of the logs, which are given with what they keep when they are renamed. NB: again when one was renamed
     * meanwhile, for what is at its name then is another.
     */
    private static <T> T read(Function<Map<Path, Object>, T> reading) {
        Map<Path, Object> keys = keys();
        try {
            T result = reading.apply(keys);
            if (keys().equals(keys)) {
                return result;
            }
        } catch (UncheckedIOException e) {
            if (keys().equals(keys)) {
                throw e;
            }
        }
        return read(reading);
    }

    private static Map<Path, Object> keys() {
        return files().stream()
                .collect(Collectors.toMap(file -> file, file -> attributes(file).fileKey()));
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.walk(TestBed.serverLogs())) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BasicFileAttributes attributes(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file, long from) {
        try (InputStream log = Files.newInputStream(file)) {
            log.skipNBytes(from);
            return new String(log.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
