package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation for every kind of caller: who gets past the door (anything but 401 and 403), and who does not. */
@OnServer
class AuthorizationMatrixIT {
    private static final Tenant TENANT = Tenant.create();

    /** The operation, and which callers may: owner, admin, lister, member. */
    private record Row(String method, String path, String body, Set<String> allowed) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static List<Row> matrix() {
        Set<String> all = Set.of("owner", "admin", "lister", "member");
        Set<String> owner = Set.of("owner");
        return List.of(
                new Row("GET", "/api/settings", null, all),
                new Row("POST", "/api/twilio/connect", "{}", Set.of("owner", "admin")),
                new Row("POST", "/api/twilio/verify", "", owner),
                new Row("POST", "/api/twilio/rollback", "", Set.of("owner", "admin")),
                new Row("POST", "/api/twilio/disconnect", "{\"calls\":\"shared\"}", owner),
                new Row("GET", "/api/twilio/phone-numbers", null, Set.of("owner", "admin", "lister")),
                new Row("GET", "/api/audit-events", null, owner),
                new Row("GET", "/api/audit-events/export", null, owner),
                new Row("GET", "/api/tokens", null, all),
                new Row("POST", "/api/tokens", "{}", all),
                new Row("DELETE", "/api/tokens/{id}", null, all),
                new Row("GET", "/api/members", null, owner),
                new Row("POST", "/api/members", "{}", owner),
                new Row("PUT", "/api/members/{id}", "{}", owner),
                new Row("DELETE", "/api/members/{id}", null, owner),
                new Row("POST", "/api/members/{id}/invitation", "", owner));
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void letsInWhomItShould(Row row) {
        Set<String> letIn = new TreeSet<>();
        for (String caller : List.of("owner", "admin", "lister", "member")) {
            Answer answer = call(row, caller(caller));
            if (answer.status() != 401 && answer.status() != 403) {
                letIn.add(caller);
            }
        }

        assertThat(letIn).isEqualTo(new TreeSet<>(row.allowed()));
        assertThat(call(row, Api.anonymous()).status()).isEqualTo(401);
        assertThat(call(row, Api.as(TENANT.ownerEmail(), "wrong")).status()).isEqualTo(401);
    }

    @Test
    void hasARowForEveryOperationThatIsDescribed() {
        assertThat(matrix().stream().map(Row::toString))
                .containsExactlyInAnyOrderElementsOf(ApiDescription.published().operations());
    }

    static Stream<Row> rowsWithAnId() {
        return matrix().stream().filter(row -> row.path().contains("{id}"));
    }

    /** NB: with a body that is taken where the id is one's own. */
    @ParameterizedTest
    @MethodSource("rowsWithAnId")
    void whatIsAnotherOrganizationsIsNotFoundAndStaysAsItIs(Row row) {
        Tenant other = Tenant.create();
        String tomorrow = Instant.now().plus(Duration.ofDays(1)).toString();
        long token = TENANT.admin()
                .createToken("theirs", "Twilio:Collection:Create", tomorrow)
                .json()
                .getInt("id");
        Row theirs = new Row(
                row.method(),
                row.path(),
                row.body() == null ? null : "{\"owner\":true,\"permissions\":[]}",
                row.allowed());
        String before = membersAndTokens();

        long id = row.path().startsWith("/api/tokens")
                ? token
                : TestBed.database().memberId(TENANT.adminEmail());
        assertThatAnswer(call(theirs, other.owner(), id)).isBlankProblem(404);
        assertThat(call(theirs, other.member(), id).status()).isIn(403, 404);

        assertThat(membersAndTokens()).isEqualTo(before);
    }

    private static String membersAndTokens() {
        String members = TENANT.owner().members().body().replaceAll("\"last_signed_in_at\":\"[^\"]*\"", "");
        return members + TENANT.owner().tokens().body();
    }

    /** NB: the organization comes from the caller alone, so that nothing in a request can name another one. */
    @ParameterizedTest
    @MethodSource("matrix")
    void noAnswerTellsOfAnotherOrganization(Row row) {
        Tenant other = Tenant.create();
        TENANT.owner()
                .createToken(
                        TENANT.name(),
                        "Twilio:Collection:List",
                        Instant.now().plus(Duration.ofDays(1)).toString());
        String record = TENANT.record();
        Row naming = new Row(
                row.method(),
                row.path() + "?organization=" + TENANT.id() + "&organization_id=" + TENANT.id(),
                row.body(),
                row.allowed());

        Answer answer = call(naming, other.owner(), 0);

        assertThat(answer.body()).doesNotContain(TENANT.name(), TENANT.ownerEmail(), TENANT.adminEmail());
        assertThat(TENANT.record()).isEqualTo(record);
    }

    private static Answer call(Row row, Api caller) {
        return call(row, caller, 0);
    }

    private static Answer call(Row row, Api caller, long id) {
        return caller.send(row.path().replace("{id}", String.valueOf(id)), request -> {
            HttpRequest.BodyPublisher body =
                    row.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(row.body());
            return request.header("Content-Type", "application/json").method(row.method(), body);
        });
    }

    private static Api caller(String name) {
        return switch (name) {
            case "owner" -> TENANT.owner();
            case "admin" -> TENANT.admin();
            case "lister" -> TENANT.lister();
            default -> TENANT.member();
        };
    }
}
