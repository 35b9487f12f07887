package io.loquent.it;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;

/** The REST API as one caller uses it. */
public final class Api {
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);
    private static final Queue<Answer> ANSWERS = new ConcurrentLinkedQueue<>();

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .build();

    private final URI application;
    private final String authorization;
    private final String address;

    private Api(URI application, String authorization, String address) {
        this.application = application;
        this.authorization = authorization;
        this.address = address;
    }

    public static Api as(String email) {
        return as(email, Tenant.PASSWORD);
    }

    public static Api as(String email, String password) {
        return withAuthorization("Basic " + base64(email + ":" + password));
    }

    public static Api withToken(String token) {
        return withAuthorization("Bearer " + token);
    }

    /** The same member, by a new API token with these permissions. */
    public Api byToken(String... permissions) {
        return withToken(createToken("a test's", permissions).json().getString("token"));
    }

    public static Api withAuthorization(String header) {
        return new Api(TestBed.url(), header, null);
    }

    public static Api anonymous() {
        return new Api(TestBed.url(), null, null);
    }

    /** The same caller at another deployment. */
    Api at(URI otherApplication) {
        return new Api(otherApplication, authorization, address);
    }

    /** The same caller from this address, as a proxy tells it. */
    public Api from(String otherAddress) {
        return new Api(application, authorization, otherAddress);
    }

    /** Every answer any test has had so far. */
    static List<Answer> allAnswers() {
        return List.copyOf(ANSWERS);
    }

    public Answer connect(String accountSid, String authToken) {
        return connect(Json.createObjectBuilder()
                .add("account_sid", accountSid)
                .add("auth_token", authToken)
                .build()
                .toString());
    }

    /** Connects another account than the connected one, on purpose. */
    public Answer replace(String accountSid, String authToken) {
        return connect(Json.createObjectBuilder()
                .add("account_sid", accountSid)
                .add("auth_token", authToken)
                .add("replace_account", true)
                .build()
                .toString());
    }

    /** Sends any body to the connect call. */
    public Answer connect(String body) {
        return connect(BodyPublishers.ofString(body), "application/json");
    }

    public Answer connect(BodyPublisher body, String contentType) {
        return send("/api/twilio/connect", request -> request.header("Content-Type", contentType)
                .POST(body));
    }

    public Answer settings() {
        return get("/api/settings");
    }

    public Answer phoneNumbers() {
        return get("/api/twilio/phone-numbers");
    }

    public Answer verify() {
        return post("/api/twilio/verify", "");
    }

    public Answer rollBack() {
        return post("/api/twilio/rollback", "");
    }

    public Answer disconnect(String calls) {
        return post(
                "/api/twilio/disconnect",
                Json.createObjectBuilder().add("calls", calls).build().toString());
    }

    public Answer tokens() {
        return get("/api/tokens");
    }

    /** An API token that expires tomorrow. */
    public Answer createToken(String name, String... permissions) {
        return createToken(
                name,
                List.of(permissions),
                Instant.now().plus(Duration.ofDays(1)).toString());
    }

    public Answer createToken(String name, List<String> permissions, String expiresAt) {
        return post(
                "/api/tokens",
                Json.createObjectBuilder()
                        .add("name", name)
                        .add("permissions", Json.createArrayBuilder(permissions))
                        .add("expires_at", expiresAt)
                        .build()
                        .toString());
    }

    public Answer revokeToken(long id) {
        return send("/api/tokens/" + id, HttpRequest.Builder::DELETE);
    }

    /** @param query behind the question mark, e.g. {@code action=connect&limit=2} */
    public Answer auditEvents(String query) {
        return get("/api/audit-events?" + query);
    }

    public Answer members() {
        return get("/api/members");
    }

    public Answer invite(String email, boolean owner, String... permissions) {
        return post(
                "/api/members",
                access(owner, permissions).add("email", email).build().toString());
    }

    public Answer inviteAgain(long id) {
        return post("/api/members/" + id + "/invitation", "");
    }

    public Answer changeMember(long id, boolean owner, String... permissions) {
        return changeMember(id, access(owner, permissions).build().toString());
    }

    /** Sends any body to the call that changes a member. */
    public Answer changeMember(long id, String json) {
        return send("/api/members/" + id, request -> request.header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    public Answer removeMember(long id) {
        return send("/api/members/" + id, HttpRequest.Builder::DELETE);
    }

    private static JsonObjectBuilder access(boolean owner, String... permissions) {
        return Json.createObjectBuilder()
                .add("owner", owner)
                .add("permissions", Json.createArrayBuilder(List.of(permissions)));
    }

    private Answer post(String path, String json) {
        return send(path, request -> request.header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    /** The server's readiness, wherever this server keeps it. */
    public Answer health() {
        return get(TestBed.healthUrl().toString());
    }

    public Answer get(String path) {
        return send(path, HttpRequest.Builder::GET);
    }

    /** Any request; {@code path} starts with a slash, or is a whole URL. */
    public Answer send(String path, UnaryOperator<HttpRequest.Builder> with) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(application.resolve(path)).timeout(LONGEST_ANSWER);
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (address != null) {
            request.header("X-Forwarded-For", address);
        }
        long start = System.nanoTime();
        try {
            var response = HTTP.send(with.apply(request).build(), BodyHandlers.ofString());
            Answer answer = Answer.of(response, Duration.ofNanos(System.nanoTime() - start));
            ANSWERS.add(answer);
            Behaviour.record(response.request().method(), response.request().uri(), answer);
            return answer;
        } catch (IOException e) {
            throw new AssertionError("No answer from " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
