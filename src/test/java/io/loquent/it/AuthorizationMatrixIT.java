package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.security.Permission;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation for every kind of caller: who gets past the door (anything but 401 and 403), and who does not. */
@OnServer
class AuthorizationMatrixIT {
    private static final Tenant TENANT = Tenant.create();

    /** NB: as they stand in databases and scripts; a constant that is misspelt would agree with itself. */
    private static final String CONNECT = "Twilio:Collection:Create";

    private static final String LIST = "Twilio:Collection:List";
    private static final String VERIFY = "Twilio:Instance:Update";
    private static final String DISCONNECT = "Twilio:Instance:Delete";
    private static final String AUDIT = "Audit:Collection:List";
    private static final Set<String> PERMISSIONS = Set.of(CONNECT, LIST, VERIFY, DISCONNECT, AUDIT);

    /** Who comes with no permission at all. */
    private static final String NOTHING = "nothing";

    private static final Map<String, Api> PEOPLE = people();
    private static final Map<String, Api> TOKENS = tokens();

    /**
     * An operation and who may call it beside owners.
     *
     * @param allowed permissions, or {@link #NOTHING} where none is needed
     * @param byToken whether an API token can be enough
     */
    private record Row(String method, String path, String body, Set<String> allowed, boolean byToken) {
        static Row of(String operation, String body, String... allowed) {
            String[] words = operation.split(" ");
            return new Row(words[0], words[1], body, Set.of(allowed), true);
        }

        static Row everybody(String operation, String body) {
            Set<String> all = new TreeSet<>(PERMISSIONS);
            all.add(NOTHING);
            return of(operation, body, all.toArray(String[]::new));
        }

        Row withAPassword() {
            return new Row(method, path, body, allowed, false);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static List<Row> matrix() {
        return List.of(
                Row.everybody("GET /api/settings", null),
                Row.of("POST /api/twilio/connect", "{}", CONNECT),
                Row.of("POST /api/twilio/verify", "", VERIFY),
                Row.of("POST /api/twilio/rollback", "", CONNECT),
                Row.of("POST /api/twilio/disconnect", "{\"calls\":\"shared\"}", DISCONNECT),
                Row.of("GET /api/twilio/phone-numbers", null, CONNECT, LIST),
                Row.of("GET /api/audit-events", null, AUDIT),
                Row.of("GET /api/audit-events/export", null, AUDIT),
                Row.everybody("GET /api/tokens", null).withAPassword(),
                Row.everybody("POST /api/tokens", "{}").withAPassword(),
                Row.everybody("DELETE /api/tokens/{id}", null).withAPassword(),
                Row.of("GET /api/members", null),
                Row.of("POST /api/members", "{}"),
                Row.of("PUT /api/members/{id}", "{}"),
                Row.of("DELETE /api/members/{id}", null),
                Row.of("POST /api/members/{id}/invitation", ""));
    }

    private static Map<String, Api> people() {
        Map<String, Api> people = new TreeMap<>();
        people.put(NOTHING, TENANT.member());
        for (String permission : PERMISSIONS) {
            String email = UUID.randomUUID() + "@matrix.example";
            TestBed.database().addMember(TENANT.id(), email, false, permission);
            people.put(permission, Api.as(email));
        }
        return people;
    }

    /** An owner's, with one permission each, and one with all of them under their name as a list. */
    private static Map<String, Api> tokens() {
        Map<String, Api> tokens = new TreeMap<>();
        tokens.put(NOTHING, TENANT.owner().byToken());
        PERMISSIONS.forEach(permission -> tokens.put(permission, TENANT.owner().byToken(permission)));
        tokens.put(String.join(" ", PERMISSIONS), TENANT.owner().byToken(PERMISSIONS.toArray(String[]::new)));
        return tokens;
    }

    @Test
    void hasACallerForEveryPermissionThatCanBeGranted() {
        assertThat(PERMISSIONS).isEqualTo(Permission.GRANTABLE);
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void letsInWhomItShould(Row row) {
        assertThat(letIn(row, PEOPLE)).as("with a password").isEqualTo(allowed(row, PEOPLE));
        assertThat(letIn(row, TOKENS)).as("with a token").isEqualTo(row.byToken() ? allowed(row, TOKENS) : Set.of());
        assertThat(isLetIn(row, TENANT.owner())).as("owner").isTrue();
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void letsNobodyElseIn(Row row) {
        String newcomer = UUID.randomUUID() + "@matrix.example";
        TestBed.database().addMember(TENANT.id(), newcomer, true);
        TestBed.database().giveOneTimePassword(newcomer);

        assertThatAnswer(call(row, Api.as(newcomer))).isProblem(403, "password-not-chosen");
        assertThatAnswer(call(row, Api.anonymous())).isBlankProblem(401);
        assertThatAnswer(call(row, Api.as(TENANT.ownerEmail(), "wrong"))).isBlankProblem(401);
        assertThatAnswer(call(row, Api.withAuthorization("Bearer lq_" + "A".repeat(43))))
                .isBlankProblem(401);
    }

    private static Set<String> letIn(Row row, Map<String, Api> callers) {
        return callers.keySet().stream()
                .filter(name -> isLetIn(row, callers.get(name)))
                .collect(Collectors.toSet());
    }

    private static boolean isLetIn(Row row, Api caller) {
        int status = call(row, caller).status();
        return status != 401 && status != 403;
    }

    private static Set<String> allowed(Row row, Map<String, Api> callers) {
        return callers.keySet().stream()
                .filter(name -> Stream.of(name.split(" ")).anyMatch(row.allowed()::contains))
                .collect(Collectors.toSet());
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
        long token = TENANT.admin()
                .createToken("theirs", "Twilio:Collection:Create")
                .json()
                .getInt("id");
        Row theirs = new Row(
                row.method(),
                row.path(),
                row.body() == null ? null : "{\"owner\":true,\"permissions\":[]}",
                row.allowed(),
                row.byToken());
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
        TENANT.owner().createToken(TENANT.name(), "Twilio:Collection:List");
        String record = TENANT.record();
        Row naming = new Row(
                row.method(),
                row.path() + "?organization=" + TENANT.id() + "&organization_id=" + TENANT.id(),
                row.body(),
                row.allowed(),
                row.byToken());

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
}
