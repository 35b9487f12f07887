package io.loquent.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.operator.OperatorShell;
import io.loquent.sandbox.SandboxAccount;
import io.loquent.sandbox.SandboxTwilio;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The operator's directory decides who comes in and what they may do; the members' rows say where they belong. It speaks TLS
 * with a certificate of a private authority, which each server is made to trust as an operator does.
 */
class LdapIT {
    @TempDir
    static Path temporary;

    private static PrivateAuthority authority;
    private static InMemoryDirectory directory;
    private static EmbeddedDatabase database;
    private static SandboxTwilio twilio;
    private static OwnServer server;

    @BeforeAll
    static void start() throws Exception {
        authority = PrivateAuthority.in(temporary);
        directory = new InMemoryDirectory(authority);
        directory.addPerson("admin@acme.example", "in-the-directory");
        directory.addPerson("member@acme.example", "in-the-directory");
        directory.addPerson("stranger@acme.example", "in-the-directory");
        directory.addPerson("owner@globex.example", "in-the-directory");
        directory.addPerson("invited@acme.example", "in-the-directory");
        directory.addPerson("added@acme.example", "in-the-directory");
        directory.addGroup("loquent-owners", "owner@globex.example");
        directory.addGroup("telephony", "admin@acme.example");
        // NB: a group that is by chance called like our role.
        directory.addGroup("Owner", "member@acme.example");
        database = EmbeddedDatabase.passing(0);
        DemoData.putInto(database);
        inviteBeforeTheDirectory("invited@acme.example");
        twilio = SandboxTwilio.start(0);
        Map<String, String> environment = directory.environment();
        environment.put("LOQUENT_BIND_ADDRESS", "127.0.0.1");
        environment.put("LOQUENT_KEYSET_FILE", DevelopmentKeyset.in(temporary).toString());
        environment.put("LOQUENT_DB_URL", database.jdbcUrl());
        environment.put("LOQUENT_DB_USER", EmbeddedDatabase.APPLICATION);
        environment.put("TWILIO_MP_REST_URL", twilio.url().toString());
        server = OwnServer.trusting(authority, environment, temporary);
        server.awaitReady();
    }

    @AfterAll
    static void stop() {
        server.close();
        twilio.close();
        database.close();
        directory.close();
    }

    @Test
    void theDirectorysPasswordOpensAndTheRowsDoesNot() throws Exception {
        assertThat(settings("admin@acme.example", "in-the-directory")).isEqualTo(200);
        assertThat(settings("ADMIN@acme.example", "in-the-directory")).isEqualTo(200);
        assertThat(settings("admin@acme.example", "loquent-demo")).isEqualTo(401);
        assertThat(settings("admin@acme.example", "wrong")).isEqualTo(401);
    }

    @Test
    void aBlankPasswordIsNoAnonymousWayIn() throws Exception {
        assertThat(settings("admin@acme.example", "")).isEqualTo(401);
    }

    @Test
    void whoHasNoRowIsRefused() throws Exception {
        assertThat(settings("stranger@acme.example", "in-the-directory")).isEqualTo(401);
        assertThat(settings("owner@acme.example", "loquent-demo")).isEqualTo(401);
    }

    @Test
    void aFilterInTheNameFindsNobody() throws Exception {
        assertThat(settings("admin@acme.*", "in-the-directory")).isEqualTo(401);
        assertThat(settings("*)(mail=admin@acme.example", "in-the-directory")).isEqualTo(401);
    }

    @Test
    void onlyMappedGroupsGrantPermissions() throws Exception {
        assertThat(connect("member@acme.example")).isEqualTo(403);
        assertThat(connect("admin@acme.example")).isEqualTo(200);
    }

    @Test
    void peopleAreNotLookedAfterHere() throws Exception {
        assertThat(members("owner@globex.example")).isEqualTo(409);
        assertThat(members("member@acme.example")).isEqualTo(403);
    }

    @Test
    void whoWasInvitedAndNeverAcceptedIsRefused() throws Exception {
        assertThat(settings("invited@acme.example", "in-the-directory")).isEqualTo(401);
    }

    @Test
    void whoIsAddedByTheOperatorComesIn() throws Exception {
        assertThat(settings("added@acme.example", "in-the-directory")).isEqualTo(401);

        OperatorShell.on(database, Path.of("none")).type("member", "add", "1", "added@acme.example");

        assertThat(settings("added@acme.example", "in-the-directory")).isEqualTo(200);
        assertThat(connect("added@acme.example")).isEqualTo(403);
    }

    /** Whoever stands between would read every password. */
    @Test
    void aDirectoryWithACertificateOfAStrangerIsNotBelieved() throws Exception {
        directory.show(PrivateAuthority.in(Files.createDirectory(temporary.resolve("stranger"))));
        try {
            HttpResponse<String> answer = answer(request("/api/settings", "admin@acme.example", "in-the-directory")
                    .GET());
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("/problems/directory-unavailable");
            assertThat(answer.headers().firstValue("Retry-After")).contains("10");
        } finally {
            directory.show(authority);
        }
        assertThat(settings("admin@acme.example", "in-the-directory")).isEqualTo(200);
    }

    /** Not even the connection, or the connection and no word. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aDirectoryThatSaysNothingIsNotWaitedForWithoutEnd(boolean greets) throws Exception {
        directory.fallSilent(greets ? Optional.of(authority) : Optional.empty());
        try {
            HttpResponse<String> answer = answer(request("/api/settings", "admin@acme.example", "in-the-directory")
                    .timeout(Duration.ofSeconds(40))
                    .GET());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.body()).contains("/problems/directory-unavailable");
        } finally {
            directory.show(authority);
        }
        assertThat(settings("admin@acme.example", "in-the-directory")).isEqualTo(200);
    }

    /** Its creator may have left the directory since it was made. */
    @Test
    void anApiTokenOfBeforeTheDirectoryOpensNothing() throws Exception {
        String token = "lq_" + "a".repeat(43);
        byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        try (Connection connection = database.asOwner().getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into api_token (organization_id, member_id,"
                                + " name, prefix, sha256, permissions, created_at, expires_at) select organization_id, id,"
                                + " 'before', 'lq_aaaaaa', ?, '', now(), now() + interval '1 day' from member where email = ?")) {
            insert.setBytes(1, sha256);
            insert.setString(2, "admin@acme.example");
            assertThat(insert.executeUpdate()).isEqualTo(1);
        }

        assertThat(send(HttpRequest.newBuilder(server.url().resolve("/api/settings"))
                        .header("Authorization", "Bearer " + token)
                        .GET()))
                .isEqualTo(401);
    }

    private static int members(String name) throws Exception {
        return send(request("/api/members", name, "in-the-directory").GET());
    }

    private static void inviteBeforeTheDirectory(String email) throws SQLException {
        try (Connection connection = database.asOwner().getConnection();
                PreparedStatement member = connection.prepareStatement("insert into member"
                        + " (organization_id, email, invitation_sha256, invitation_until)"
                        + " values (1, ?, ?, now() + interval '1 day')")) {
            member.setString(1, email);
            member.setBytes(2, new byte[32]);
            member.executeUpdate();
        }
    }

    private static int settings(String name, String password) throws Exception {
        return send(request("/api/settings", name, password).GET());
    }

    private static int connect(String name) throws Exception {
        String form = "{\"account_sid\":\"%s\",\"auth_token\":\"%s\"}"
                .formatted(SandboxAccount.ACTIVE.sid(), SandboxAccount.ACTIVE.authToken());
        return send(request("/api/twilio/connect", name, "in-the-directory")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private static HttpRequest.Builder request(String path, String name, String password) {
        String credentials =
                Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(server.url().resolve(path)).header("Authorization", "Basic " + credentials);
    }

    private static int send(HttpRequest.Builder request) throws Exception {
        return answer(request).statusCode();
    }

    private static HttpResponse<String> answer(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
