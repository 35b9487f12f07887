package io.loquent.it.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * What Jazzer begins with. First each operation as an ordinary request, what takes something away last. Then many at random:
 * from nothing it would take long to reach inputs that are long enough for more than the ordinary.
 */
record FirstInputs(List<String> operations, int seed) {
    static final int LONGEST = 512;
    static final int AT_RANDOM = 200;

    /** NB: Jazzer takes the shortest first, and reads decisions from the end; a zero is the ordinary one. */
    void writeTo(Path directory) throws IOException {
        List<String> ordered = operations.stream()
                .sorted(Comparator.comparing(FirstInputs::takesAway))
                .toList();
        for (int i = 0; i < ordered.size(); i++) {
            byte[] input = new byte[i + 1];
            input[i] = (byte) operations.indexOf(ordered.get(i));
            Files.write(directory.resolve("ordinary-" + i), input);
        }
        Random random = new Random(seed);
        for (int i = 0; i < AT_RANDOM; i++) {
            byte[] input = new byte[LONGEST];
            random.nextBytes(input);
            Files.write(directory.resolve("random-" + i), input);
        }
    }

    private static boolean takesAway(String operation) {
        return operation.startsWith("DELETE") || operation.endsWith("/disconnect");
    }
}
