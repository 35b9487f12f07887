package io.loquent.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL that outlived its launcher, or its launcher's patience, and still holds our data directory. */
final class OrphanedPostgres {
    private OrphanedPostgres() {}

    static void stop(Path dataDirectory) throws IOException {
        Path pidFile = dataDirectory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        ProcessHandle.of(pid).filter(OrphanedPostgres::isPostgres).ifPresent(OrphanedPostgres::stop);
    }

    /** NB: after a reboot the number may belong to anybody. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    }

    private static void stop(ProcessHandle postgres) {
        postgres.destroy();
        try {
            postgres.onExit().get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(
                    "A PostgreSQL of an earlier run (process " + postgres.pid()
                            + ") still holds the data and does not stop",
                    e);
        }
    }
}
