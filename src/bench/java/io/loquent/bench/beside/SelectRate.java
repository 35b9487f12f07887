package io.loquent.bench.beside;

import jakarta.json.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.HdrHistogram.ConcurrentHistogram;

/** Reads by primary key through a pool of the server that is made of Loquent's own data source, with its settings. */
final class SelectRate {
    private static final String DATA_SOURCE = "java:app/jdbc/loquent";
    private static final int SMALLEST_TABLE = 1000;

    private SelectRate() {}

    static String measure(int threads, long millis) {
        ConcurrentHistogram nanos = new ConcurrentHistogram(3);
        try {
            DataSource pool = InitialContext.doLookup(DATA_SOURCE);
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
            Executor each = work -> new Thread(work, "select").start();
            CompletableFuture.allOf(IntStream.range(0, threads)
                            .mapToObj(thread -> CompletableFuture.runAsync(() -> read(pool, end, nanos), each))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
        return Json.createObjectBuilder()
                .add("per_second", nanos.getTotalCount() * 1000.0 / millis)
                .add("p50_ms", nanos.getValueAtPercentile(50) / 1e6)
                .add("p99_ms", nanos.getValueAtPercentile(99) / 1e6)
                .build()
                .toString();
    }

    private static void read(DataSource pool, long end, ConcurrentHistogram nanos) {
        for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
            try (Connection connection = pool.getConnection();
                    PreparedStatement select =
                            connection.prepareStatement("select name, version from organization where id = ?")) {
                select.setLong(1, 1L + ThreadLocalRandom.current().nextInt(SMALLEST_TABLE));
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        throw new IllegalStateException("The row is not there");
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            nanos.recordValue(System.nanoTime() - start);
        }
    }
}
