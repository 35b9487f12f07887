package io.loquent.it;

import io.loquent.run.DemoData;
import io.loquent.run.DevelopmentKeyset;
import io.loquent.run.EmbeddedDatabase;
import io.loquent.sandbox.SandboxTwilio;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.postgresql.ds.PGSimpleDataSource;

/** What surrounds the server: a PostgreSQL, a sandbox Twilio, a keyset. The ports come from the build. */
public final class TestBed {
    private static final Duration LONGEST_START = Duration.ofMinutes(2);

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
        URI health = URI.create(System.getProperty("it.health.url"));
        Instant latest = Instant.now().plus(LONGEST_START);
        while (!isReady(health)) {
            if (Instant.now().isAfter(latest)) {
                throw new IllegalStateException("Not ready: " + health + "; the logs are in " + serverLogs());
            }
            Thread.sleep(250);
        }
    }

    private static boolean isReady(URI health) throws InterruptedException {
        try {
            var answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString());
            return answer.statusCode() == 200 && answer.body().contains("keyset");
        } catch (IOException notYet) {
            return false;
        }
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
