package io.loquent.it;

import static java.util.stream.Collectors.toCollection;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What each test was answered, so that {@code .ci/behaviour.py} can compare the servers: one line for each different
 * answer of a test, {@code test method path status content-type problem}. What differs from run to run is made alike:
 * numbers, names and references.
 */
public final class Behaviour implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback {
    /** By the test that was answered. */
    private static final Map<String, Set<String>> LINES = new ConcurrentHashMap<>();

    private static final Pattern CHANGING = Pattern.compile(
            "(?<=[?&]cursor=)[^&]*" // where a page begins
                    + "|\\b[0-9a-f]{8}-[0-9a-f]{4}\\b" // a tenant's mark
                    + "|(?<=•)[0-9a-f]{4}\\b" // the end of an Account SID
                    + "|\\d+");

    private static volatile Current test = new Current("", "");

    /**
     * @param name as it is written down
     * @param id of a test alone, which may have its name with others
     */
    private record Current(String name, String id) {}

    @Override
    public void beforeAll(ExtensionContext context) {
        String name = context.getRequiredTestClass().getSimpleName();
        test = new Current(name, name);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        String name = context.getRequiredTestClass().getSimpleName() + "#"
                + context.getRequiredTestMethod().getName();
        test = new Current(name, context.getUniqueId());
    }

    /** NB: what fails may be repeated; only what it is answered then can be compared. */
    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            LINES.remove(context.getUniqueId());
        }
        beforeAll(context);
    }

    static void record(String method, URI target, Answer answer) {
        String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
        String type = answer.header("Content-Type");
        Current asked = test;
        String line = asked.name() + " "
                + alike(method + " " + target.getRawPath() + query + " ") + answer.status() + " "
                + (type == null ? "-" : type.replace(" ", "").toLowerCase(Locale.ROOT)) + " "
                + (hasProblem(type, answer) ? alike(problem(answer.json())) : "-");
        LINES.computeIfAbsent(asked.id(), id -> ConcurrentHashMap.newKeySet()).add(line);
    }

    /** NB: what answers a HEAD has the type, and no body. */
    private static boolean hasProblem(String type, Answer answer) {
        return "application/problem+json".equals(type) && !answer.body().isEmpty();
    }

    private static String problem(JsonObject body) {
        return Json.createObjectBuilder(body)
                .remove("reference")
                .build()
                .toString()
                .replace('\n', ' ');
    }

    private static String alike(String text) {
        return CHANGING.matcher(text).replaceAll("#");
    }

    /** Into {@code target/behaviour}, named after the server. */
    static void write() throws IOException {
        Path file = Path.of(System.getProperty("it.behaviour"));
        Files.createDirectories(file.getParent());
        Files.write(file, LINES.values().stream().flatMap(Set::stream).collect(toCollection(TreeSet::new)));
    }
}
