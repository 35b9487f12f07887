package io.loquent.it.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.it.ApiDescription;
import io.loquent.it.OnServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Requests that a fuzzer grows from the published description; what must hold for each answer stands in {@link Rules}. */
@OnServer
class OpenApiFuzzIT {
    private static final int SECONDS = Integer.getInteger("fuzz.seconds", 25);
    private static final int SEED = Integer.getInteger("fuzz.seed", 1);

    @Test
    void whateverIsSentTheAnswerIsOneThatIsDescribed() throws Exception {
        // given
        Path directory = Path.of(System.getProperty("it.directory"), "fuzz").toAbsolutePath();
        List<String> operations = ApiDescription.published().operations();
        FuzzRun run = new FuzzRun(directory, SECONDS, SEED, operations);

        // when
        run.finish(Accounts.open());

        // then
        Map<String, Integer> counts = run.counts();
        int requests = counts.values().stream().mapToInt(Integer::intValue).sum();
        List<String> succeeded = operations.stream()
                .filter(operation ->
                        counts.keySet().stream().anyMatch(count -> count.matches("\\Q" + operation + "\\E 2\\d\\d")))
                .toList();
        System.out.printf(
                "Fuzzed with seed %d for %d s: %d requests, %d of %d operations succeeded, %d pairs of operation and status%n",
                SEED, SECONDS, requests, succeeded.size(), operations.size(), counts.size());
        assertThat(run.found()).as("findings").isEmpty();
        assertThat(succeeded).as("operations that succeeded").containsExactlyInAnyOrderElementsOf(operations);
        assertThat(requests).isGreaterThanOrEqualTo(FirstInputs.AT_RANDOM);
    }
}
