package io.loquent.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/** From the command to ready, what it takes of memory, and how big the archive is. */
final class StartBench {
    /** The first start migrates an empty database. NB: the files are in the system's cache all the same. */
    void untilReady(Bed bed, Results results) throws Exception {
        results.figure("first start, on an empty database", bed.start().toMillis() / 1000.0, "s");
        bed.stopServer();
        results.figure("second start", bed.start().toMillis() / 1000.0, "s");
        results.figure("resident memory, idle", bed.residentMegabytes(), "MB");
        bed.stopServer();
        results.figure("size of the WAR", Files.size(Path.of(System.getProperty("loquent.war"))) / 1e6, "MB");
    }

    void afterTheLoad(Bed bed, Results results) throws Exception {
        results.figure("resident memory, after all loads", bed.residentMegabytes(), "MB");
    }
}
