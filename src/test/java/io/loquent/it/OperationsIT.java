package io.loquent.it;

import static io.loquent.it.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.loquent.sandbox.SandboxAnswer;
import io.loquent.sandbox.TwilioError;
import jakarta.json.JsonObject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What operators and API consumers look at first: health, the API's description, and how sign-in behaves under doubt. */
@OnServer
class OperationsIT {
    private static final int TRIES = 9;

    @Test
    void readinessNamesDatabaseAndKeyset() {
        Answer answer = Api.anonymous().health();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getString("status")).isEqualTo("UP");
        assertThat(answer.body())
                .contains("\"database\"", "\"keyset\"")
                .doesNotContain("jdbc:", "127.0.0.1", "loquent_app");
    }

    @Test
    void anAccountThatTwilioRefusesIsADetailOfTheHealthAndNoReasonToTakeTheNodeAway() {
        // given
        Tenant tenant = Tenant.create();
        TestAccount account = TestAccount.open();
        tenant.owner().connect(account.sid(), account.token());
        int before = refusedConnections(Api.anonymous().health());

        // when
        account.answers(SandboxAnswer.error(TwilioError.AUTHENTICATE));
        tenant.owner().verify();

        // then
        Answer health = Api.anonymous().health();
        assertThat(refusedConnections(health)).isEqualTo(before + 1);
        assertThat(health.status()).isEqualTo(200);
    }

    /** NB: a number on WildFly, the same in quotes on Payara. */
    private static int refusedConnections(Answer health) {
        return health.json().getJsonArray("checks").getValuesAs(JsonObject.class).stream()
                .filter(check -> check.getString("name").equals("connections"))
                .map(check -> check.getJsonObject("data").get("refused").toString())
                .map(number -> Integer.parseInt(number.replace("\"", "")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theDescriptionHasEveryOperationThereIs() {
        assertThat(operations()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(ApiDescription.published().operations()).containsExactlyInAnyOrderElementsOf(operations());
    }

    /**
     * NB: with a hash of as many rounds as the product makes, unlike that of the other tests' members. Turn about, and the
     * quickest of each: what a busy machine adds is no part of the answer's own time. Every try from an address of its own,
     * or the limits would answer.
     */
    @Test
    void anUnknownEmailTakesAsLongAsAWrongPassword() {
        Duration known = Duration.ofDays(1);
        Duration unknown = Duration.ofDays(1);
        for (int i = 0; i < TRIES; i++) {
            known = shorter(known, refusal("owner@acme.example", i));
            unknown = shorter(unknown, refusal("nobody" + i + "@acme.example", i));
        }

        assertThat((double) unknown.toNanos() / known.toNanos()).isBetween(0.67, 1.5);
    }

    private static Duration refusal(String email, int i) {
        Answer answer = Api.as(email, "wrong").from("198.51.100." + i).settings();
        assertThatAnswer(answer).isBlankProblem(401);
        return answer.time();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static List<String> operations() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.loquent");
        return classes.stream()
                .filter(type -> !type.isInterface() && type.isAnnotatedWith(Path.class))
                .map(type -> type.reflect())
                .flatMap(OperationsIT::operations)
                .toList();
    }

    private static Stream<String> operations(Class<?> resource) {
        String root = "/api" + resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getDeclaredMethods())
                .filter(method -> httpMethod(method) != null)
                .map(method -> httpMethod(method) + " " + root + subPath(method));
    }

    private static String subPath(Method method) {
        Path path = method.getAnnotation(Path.class);
        return path == null ? "" : "/" + path.value().replaceFirst("^/", "").replaceAll("\\{(\\w+): [^/]*}", "{$1}");
    }

    private static String httpMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(HttpMethod::value)
                .findFirst()
                .orElse(null);
    }
}
