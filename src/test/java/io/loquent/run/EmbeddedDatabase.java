package io.loquent.run;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.commons.io.FileUtils;
import org.flywaydb.core.Flyway;

/** A real PostgreSQL on loopback with the database and the two roles, made by the operator's own script. */
public final class EmbeddedDatabase implements AutoCloseable {
    public static final String OWNER = "loquent_owner";
    public static final String APPLICATION = "loquent_app";
    private static final String DATABASE = "loquent";
    private static final Path SCRIPT = Path.of("server-config/postgresql/create.sql");
    private static final Map<String, String> PASSWORDS =
            Map.of("LOQUENT_DB_OWNER_PASSWORD", OWNER, "LOQUENT_DB_PASSWORD", APPLICATION);
    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    private final EmbeddedPostgres.Builder builder;
    private EmbeddedPostgres postgres;

    private EmbeddedDatabase(EmbeddedPostgres.Builder builder) throws IOException {
        this.builder = builder;
        this.postgres = builder.start();
    }

    /** One whose data lasts: it is in {@code directory}, and every commit reaches the disk. */
    public static EmbeddedDatabase lasting(Path directory) throws IOException {
        OrphanedPostgres.stop(directory);
        // NB: by a hook of its own it would stop beside the server, which has something to say to it when it ends.
        return started(onDisk(EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)));
    }

    private static EmbeddedPostgres.Builder onDisk(EmbeddedPostgres.Builder builder) {
        return builder.setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on");
    }

    /** One that is thrown away. @param port 0 for any */
    public static EmbeddedDatabase passing(int port) throws IOException {
        return started(EmbeddedPostgres.builder().setPort(port));
    }

    /**
     * One that is thrown away, keeps count of the statements it executes, in {@code pg_stat_statements}, and waits for the
     * disk with every commit, as one in production does.
     */
    public static EmbeddedDatabase measured() throws IOException {
        return counting(onDisk(EmbeddedPostgres.builder()));
    }

    /** One that is thrown away and keeps count like it. For {@link #startAgain()}; nothing is left of what was in {@code directory}. */
    public static EmbeddedDatabase counting(int port, Path directory) throws IOException {
        OrphanedPostgres.stop(directory);
        FileUtils.deleteDirectory(directory.toFile());
        return counting(EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(directory)
                .setCleanDataDirectory(false));
    }

    /**
     * One that is thrown away with its write-ahead log in a place of its own, in small pieces. When it cannot write there it
     * ends, as PostgreSQL does, and does not try again by itself. For {@link #startAgain()}.
     *
     * @param log a directory that is not there yet
     */
    public static EmbeddedDatabase logging(int port, Path directory, Path log) throws IOException {
        return started(EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setLocaleConfig("waldir", log.toString())
                .setLocaleConfig("wal-segsize", "1")
                .setServerConfig("restart_after_crash", "off"));
    }

    private static EmbeddedDatabase counting(EmbeddedPostgres.Builder builder) throws IOException {
        EmbeddedDatabase database = started(builder.setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .setServerConfig("pg_stat_statements.track_utility", "off"));
        database.count();
        return database;
    }

    private static EmbeddedDatabase started(EmbeddedPostgres.Builder builder) throws IOException {
        EmbeddedDatabase database = new EmbeddedDatabase(
                builder.setPGStartupWait(LONGEST_START).setServerConfig("listen_addresses", "127.0.0.1"));
        database.prepare();
        return database;
    }

    /** Brings the schema to its newest version. @return this */
    public EmbeddedDatabase migrate() {
        return migrateTo("latest");
    }

    /** Brings the schema to an older version. @return this */
    public EmbeddedDatabase migrateTo(String version) {
        Flyway.configure()
                .dataSource(asOwner())
                .placeholders(Map.of("application_role", APPLICATION))
                .target(version)
                .load()
                .migrate();
        return this;
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + DATABASE;
    }

    /** The application's database as the superuser sees it. */
    public DataSource asSuperuser() {
        return postgres.getDatabase("postgres", DATABASE);
    }

    /** The application's database as the role that owns the tables. */
    public DataSource asOwner() {
        return postgres.getDatabase(OWNER, DATABASE);
    }

    /** The application's database as the application sees it. */
    public DataSource asApplication() {
        return postgres.getDatabase(APPLICATION, DATABASE);
    }

    /** Starts one that has a port and a directory of its own again, after {@link #close()}. */
    public void startAgain() throws IOException {
        postgres = builder.start();
    }

    private void count() {
        try {
            new Sql(asSuperuser()).execute("create extension pg_stat_statements");
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded database cannot count statements", e);
        }
    }

    /** What an operator does, as often as one likes. A password is the role's name. */
    void prepare() {
        try {
            new PsqlScript(name -> postgres.getDatabase("postgres", name), PASSWORDS).run(SCRIPT);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("The embedded database cannot be prepared", e);
        }
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
