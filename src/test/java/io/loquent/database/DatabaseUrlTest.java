package io.loquent.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

class DatabaseUrlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://loquent:geheim@db.example/loquent",
                "jdbc:postgresql://loquent:geheim@db.example/loquent",
                "jdbc:postgresql://loquent:geheim@db.example:5432/loquent",
                "jdbc:postgresql://loquent:ge/geheim@db.example/loquent",
                "jdbc:postgresql://loquent:ge?geheim@db.example/loquent",
                "jdbc:postgresql://db.example:geheim/loquent",
                "jdbc:mysql://db.example/loquent?password=geheim",
                "geheim"
            })
    void whatIsNoAddressIsRefusedAndNothingOfItIsSaidOrLogged(String url) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        try (Printed log = new Printed(Logger.getLogger("org.postgresql"))) {
            Throwable refusal = catchThrowable(() -> DatabaseUrl.give(database, url));

            assertThat(DatabaseRefusal.sentence(refusal)).startsWith("loquent.db.url is no PostgreSQL JDBC URL");
            assertThat(Stream.iterate(refusal, cause -> cause != null, Throwable::getCause))
                    .noneMatch(cause -> cause.toString().contains("geheim"));
            assertThat(log.lines()).noneMatch(line -> line.contains("geheim"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db.example/loquent",
                "jdbc:postgresql://db.example:5432/loquent?sslmode=verify-full&options=-c%20x=y@z",
                "jdbc:postgresql://one.example:5432,two.example:5433/loquent?targetServerType=primary",
                "jdbc:postgresql://[::1]:5432/loquent-restored_2",
                "jdbc:postgresql://127.0.0.1/",
                "jdbc:postgresql:loquent"
            })
    void anAddressIsTaken(String url) {
        assertThatCode(() -> DatabaseUrl.give(new PGSimpleDataSource(), url)).doesNotThrowAnyException();
    }

    /** What a logger is given while this is open. */
    private static final class Printed extends Handler implements AutoCloseable {
        private final List<String> lines = new ArrayList<>();
        private final Logger logger;
        private final Level before;

        private Printed(Logger logger) {
            this.logger = logger;
            this.before = logger.getLevel();
            logger.setLevel(Level.ALL);
            logger.addHandler(this);
        }

        private List<String> lines() {
            return lines;
        }

        @Override
        public void publish(LogRecord entry) {
            lines.add(entry.getMessage()
                    + List.of(entry.getParameters() == null ? new Object[0] : entry.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            logger.removeHandler(this);
            logger.setLevel(before);
        }
    }
}
