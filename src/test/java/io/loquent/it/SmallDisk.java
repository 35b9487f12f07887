package io.loquent.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A disk of 48 MB for what PostgreSQL writes, to be filled. */
final class SmallDisk implements AutoCloseable {
    private static final String TABLES = "select format('%I', tablename) from pg_tables where schemaname = 'public'";

    private final Path directory;
    private boolean hasTables;

    private SmallDisk(Path directory) {
        this.directory = directory;
    }

    /** Empty where we may not mount: that takes root. */
    static Optional<SmallDisk> mount() throws IOException {
        Path directory = Files.createTempDirectory("loquent-small-disk");
        if (succeeds("mount", "-t", "tmpfs", "-o", "size=48m,mode=700", "tmpfs", directory.toString())) {
            return Optional.of(new SmallDisk(directory));
        }
        Files.delete(directory);
        return Optional.empty();
    }

    /** Where something on this disk would be. */
    Path resolve(String name) {
        return directory.resolve(name);
    }

    /**
     * From now on all tables and their indexes are here, as when the disk of PostgreSQL's data is full. They come without
     * gaps, and nobody sweeps new ones free: else hundreds of rows would still find room in the tables themselves.
     */
    void takeTables() throws IOException {
        Path place = Files.createDirectory(directory.resolve("tables"));
        TestBed.database().execute("create tablespace small_disk location '" + place + "'");
        hasTables = true;
        moveTables("pg_default", "small_disk");
        TestBed.database().rows(TABLES).forEach(table -> {
            TestBed.database().execute("alter table " + table + " set (autovacuum_enabled = false)");
            TestBed.database().execute("vacuum full " + table);
        });
    }

    void fill() throws IOException {
        byte[] block = new byte[4096];
        try (OutputStream file = Files.newOutputStream(filling())) {
            while (true) {
                file.write(block);
            }
        } catch (IOException full) {
            assertThat(Files.size(filling())).isPositive();
        }
    }

    void free() throws IOException {
        Files.deleteIfExists(filling());
    }

    @Override
    public void close() throws IOException {
        free();
        if (hasTables) {
            moveTables("small_disk", "pg_default");
            TestBed.database().rows(TABLES).forEach(table -> TestBed.database()
                    .execute("alter table " + table + " reset (autovacuum_enabled)"));
            TestBed.database().execute("drop tablespace small_disk");
        }
        assertThat(succeeds("umount", "--lazy", directory.toString())).isTrue();
        Files.delete(directory);
    }

    private static void moveTables(String from, String to) {
        for (String kind : List.of("table", "index")) {
            TestBed.database().execute("alter " + kind + " all in tablespace " + from + " set tablespace " + to);
        }
    }

    private Path filling() {
        return directory.resolve("filling");
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .inheritIO()
                            .start()
                            .onExit()
                            .join()
                            .exitValue()
                    == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }
}
