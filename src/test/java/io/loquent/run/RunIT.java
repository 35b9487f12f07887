package io.loquent.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.sandbox.SandboxAccount;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** {@code mvn -Prun} as somebody uses it who has just cloned the project. */
@OwnPayaraMicro
class RunIT {
    private static final String SHOWN = "AC••••••••1234";

    /** NB: who waits for the launcher may see the others for a moment longer. */
    private static final Duration GONE = Duration.ofSeconds(20);

    @TempDir
    Path data;

    @Test
    void whatIsConnectedIsThereAgainAndHoweverItEndsNothingIsLeftRunning() throws Exception {
        String settings;
        try (RunMode run = RunMode.start(data)) {
            assertThat(run.printed())
                    .contains("Loquent is ready: " + run.url(), "owner@acme.example", "loquent-demo")
                    .contains(SandboxAccount.ACTIVE.sid(), SandboxAccount.ACTIVE.authToken())
                    .contains("TWILIO_MP_REST_URL=https://api.twilio.com mvn -Prun")
                    .contains("Data, keyset and log: " + data)
                    .doesNotContain(SandboxAccount.SHARED.authToken());
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(sql(run).one("show " + setting)).as(setting).isEqualTo("on");
            }

            assertThat(connect(run)).contains(SHOWN);
            settings = send(run, request(run, "/api/settings").GET());

            List<ProcessHandle> parts = run.parts();
            assertThat(parts).hasSizeGreaterThanOrEqualTo(2);
            run.interrupt();
            assertThat(parts).allSatisfy(part -> assertThat(part.onExit()).succeedsWithin(GONE));
        }
        try (RunMode again = RunMode.start(data)) {
            assertThat(send(again, request(again, "/api/settings").GET()))
                    .isEqualTo(settings)
                    .contains(SHOWN);
            assertThat(sql(again).rows("select node from node_keys"))
                    .as("servers; the first one said that it stopped")
                    .hasSize(1);

            List<ProcessHandle> parts = again.parts();
            again.killServer();
            assertThat(again.printed()).contains("The server was ended", "exit code 137", data + "/log/server.log");
            assertThat(parts).allSatisfy(part -> assertThat(part.onExit()).succeedsWithin(GONE));
        }
    }

    @Test
    void whoInterruptsItWhileItStartsLeavesNothingRunning() throws Exception {
        try (RunMode run = RunMode.begin(data)) {
            run.awaitPostgres();
            List<ProcessHandle> parts = run.parts();
            assertThat(parts).hasSizeGreaterThanOrEqualTo(2);

            run.interrupt();

            assertThat(parts).allSatisfy(part -> assertThat(part.onExit()).succeedsWithin(GONE));
        }
    }

    private static String connect(RunMode run) throws IOException, InterruptedException {
        String form = "{\"account_sid\":\"%s\",\"auth_token\":\"%s\"}"
                .formatted(SandboxAccount.ACTIVE.sid(), SandboxAccount.ACTIVE.authToken());
        return send(
                run,
                request(run, "/api/twilio/connect")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private static HttpRequest.Builder request(RunMode run, String path) {
        String credentials =
                Base64.getEncoder().encodeToString("admin@acme.example:loquent-demo".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(run.url() + path)).header("Authorization", "Basic " + credentials);
    }

    private static String send(RunMode run, HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(run.url()).isEqualTo(200);
        return answer.body();
    }

    private static Sql sql(RunMode run) throws IOException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(run.jdbcUrl());
        database.setUser(EmbeddedDatabase.OWNER);
        return new Sql(database);
    }
}
