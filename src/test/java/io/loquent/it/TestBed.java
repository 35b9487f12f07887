package io.loquent.it;

import io.loquent.run.DemoData;
import io.loquent.run.DevelopmentKeyset;
import io.loquent.run.EmbeddedDatabase;
import io.loquent.run.Readiness;
import io.loquent.sandbox.SandboxTwilio;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.postgresql.ds.PGSimpleDataSource;

/** What surrounds the server: a PostgreSQL, a sandbox Twilio, a keyset. The ports come from the build. */
public final class TestBed {
    private static EmbeddedDatabase postgres;
    private static Database database;
    private static SandboxTwilio twilio;

    private TestBed() {}

    static synchronized void start() throws Exception {
        Path directory = Path.of(System.getProperty("it.directory"));
        Files.createDirectories(serverLogs());
        DevelopmentKeyset.in(directory);
        twilio = SandboxTwilio.start(Integer.getInteger("it.twilio.port"));
        postgres = EmbeddedDatabase.counting(Integer.getInteger("it.db.port"), directory.resolve("postgresql"));
        DemoData.putInto(postgres);
        database = new Database(postgres.asSuperuser());
    }

    /** For a process beside that of the tests: the test bed which they have started. */
    public static synchronized void join() {
        PGSimpleDataSource superuser = new PGSimpleDataSource();
        superuser.setServerNames(new String[] {"127.0.0.1"});
        superuser.setPortNumbers(new int[] {Integer.getInteger("it.db.port")});
        superuser.setDatabaseName("loquent");
        superuser.setUser("postgres");
        database = new Database(superuser);
    }

    static void awaitReady() throws Exception {
        new Readiness(healthUrl(), serverLogs()).await(() -> true);
    }

    static synchronized void stop() {
        twilio.close();
        postgres.close();
    }

    /** The application: no slash at the end. */
    public static URI url() {
        return URI.create("http://127.0.0.1:" + Integer.getInteger("it.http.port"));
    }

    public static URI healthUrl() {
        return URI.create(System.getProperty("it.health.url"));
    }

    public static Database database() {
        return database;
    }

    /** PostgreSQL itself, to stop it and start it again. */
    static EmbeddedDatabase postgres() {
        return postgres;
    }

    public static SandboxTwilio twilio() {
        return twilio;
    }

    /** Where the server writes its logs. */
    public static Path serverLogs() {
        return Path.of(System.getProperty("it.server.logs"));
    }
}
