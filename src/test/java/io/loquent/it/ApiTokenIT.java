package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** API tokens: a caller with no more than its creator, and for no longer than wanted. */
@OnServer
class ApiTokenIT {
    private static final String LIST = "Twilio:Collection:List";
    private static final String CONNECT = "Twilio:Collection:Create";

    private final Tenant tenant = Tenant.create();

    @Test
    void aTokenMayWhatItWasGiven() {
        Api token = tenant.owner().byToken(LIST);

        assertThat(token.settings().json().getString("organization")).isEqualTo(tenant.name());
        assertThatAnswer(token.phoneNumbers()).isOk();
        assertThatAnswer(token.connect("AC" + "0".repeat(32), "x")).isBlankProblem(403);
    }

    @Test
    void aTokenOfAnOwnerIsNoOwner() {
        Api token = tenant.owner().byToken(LIST);

        assertThatAnswer(token.disconnect("stop")).isBlankProblem(403);
        assertThatAnswer(token.tokens()).isBlankProblem(403);
    }

    @Test
    void nobodyPassesOnMoreThanTheyHave() {
        Answer refused = tenant.lister().createToken("too much", CONNECT);

        assertThatAnswer(refused).isProblem(422, "invalid-input").namesFields("/permissions");
        assertThat(refused.body()).contains("have yourself: " + LIST);
    }

    @Test
    void aNameAndATimeInTheFutureAreNeeded() {
        assertThatAnswer(tenant.owner().createToken(" ", List.of(LIST), "2020-01-01T00:00:00Z"))
                .isProblem(422, "invalid-input")
                .namesFields("/name", "/expires_at");
    }

    @Test
    void aNameIsCountedInCharacters() {
        assertThat(tenant.owner().createToken("\uD83D\uDE42".repeat(100), LIST).status())
                .isEqualTo(201);
        assertThatAnswer(tenant.owner().createToken("\uD83D\uDE42".repeat(101), LIST))
                .isProblem(422, "invalid-input")
                .namesFields("/name");
    }

    @Test
    void theTokensOfWhoMustChooseAPasswordRest() {
        Api token = tenant.lister().byToken(LIST);

        TestBed.database().giveOneTimePassword(tenant.listerEmail());

        assertThatAnswer(token.phoneNumbers()).isBlankProblem(401);
    }

    @Test
    void aPermissionTakenFromTheCreatorIsGoneFromTheToken() {
        Api token = tenant.lister().byToken(LIST);
        assertThatAnswer(token.phoneNumbers()).isOk();

        TestBed.database().takePermission(tenant.listerEmail(), LIST);

        assertThatAnswer(token.phoneNumbers()).isBlankProblem(403);
    }

    @Test
    void aRevokedTokenOpensNothing() {
        JsonObject made = made(tenant.owner(), LIST);
        Api token = Api.withToken(made.getString("token"));

        assertThat(tenant.owner().revokeToken(made.getInt("id")).status()).isEqualTo(204);

        assertThatAnswer(token.settings()).isBlankProblem(401);
    }

    @Test
    void whenATokenWasLastUsedIsToldToTheMinute() {
        JsonObject made = made(tenant.owner(), LIST);
        assertThat(lastUsed()).isEqualTo(JsonValue.NULL);
        Instant before = Instant.now().truncatedTo(ChronoUnit.MINUTES);

        Api.withToken(made.getString("token")).settings();

        assertThat(Instant.parse(((JsonString) lastUsed()).getString())).isBetween(before, Instant.now());
    }

    @Test
    void ofManyWhoRevokeATokenAtOnceOneDoes() {
        int id = made(tenant.owner(), LIST).getInt("id");

        List<CompletableFuture<Integer>> revoking = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> tenant.owner().revokeToken(id).status()))
                .limit(6)
                .toList();

        assertThat(revoking.stream().map(CompletableFuture::join))
                .containsOnlyOnce(204)
                .containsOnly(204, 404);
        assertThat(Trail.of(tenant).actions()).containsExactly("token-revoked ok", "token-created ok");
    }

    @Test
    void aMemberRevokesNoOthersToken() {
        int id = made(tenant.lister(), LIST).getInt("id");

        assertThatAnswer(tenant.admin().revokeToken(id)).isBlankProblem(404);
        assertThat(tenant.owner().revokeToken(id).status()).isEqualTo(204);
    }

    @Test
    void anExpiredTokenOpensNothing() {
        JsonObject made = made(tenant.owner(), LIST);

        TestBed.database().expireToken(made.getInt("id"));

        assertThatAnswer(Api.withToken(made.getString("token")).settings()).isBlankProblem(401);
    }

    @Test
    void anotherOrganizationNeitherSeesNorRevokesIt() {
        JsonObject made = made(tenant.owner(), LIST);
        Tenant other = Tenant.create();

        assertThat(other.owner().tokens().body()).isEqualTo("{\"tokens\":[]}");
        assertThatAnswer(other.owner().revokeToken(made.getInt("id"))).isBlankProblem(404);
    }

    @Test
    void membersSeeTheirOwnTokensAndOwnersAll() {
        made(tenant.lister(), LIST);

        assertThat(tenant.admin().tokens().body()).isEqualTo("{\"tokens\":[]}");
        assertThat(tenant.owner().tokens().json().getJsonArray("tokens")).hasSize(1);
    }

    @Test
    void theTokenIsToldOnceAndStoredNowhere() {
        String token = made(tenant.owner(), LIST).getString("token");

        assertThat(token).matches("lq_[A-Za-z0-9_-]{43}");
        assertThat(tenant.owner().tokens().body()).doesNotContain(token);
        assertThat(TestBed.database().dump()).doesNotContain(token);
    }

    private JsonValue lastUsed() {
        return tenant.owner()
                .tokens()
                .json()
                .getJsonArray("tokens")
                .getJsonObject(0)
                .get("last_used_at");
    }

    private static JsonObject made(Api creator, String permission) {
        Answer answer = creator.createToken("a test's", permission);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    @Test
    void aMemberHasAtMostFiftyLiveTokens() {
        // given
        List<Answer> made = IntStream.range(0, 50)
                .mapToObj(each -> tenant.admin().createToken("token " + each, CONNECT))
                .toList();
        made.forEach(answer -> assertThat(answer.status()).isEqualTo(201));

        // then
        assertThatAnswer(tenant.admin().createToken("one more", CONNECT)).isProblem(409, "too-many-tokens");
        assertThat(tenant.owner().createToken("another's", CONNECT).status()).isEqualTo(201);
        TestBed.database().expireToken(made.get(0).json().getInt("id"));
        assertThat(tenant.admin().createToken("in its place", CONNECT).status()).isEqualTo(201);
    }
}
