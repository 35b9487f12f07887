package io.loquent.it.fuzz;

import io.loquent.it.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Answers that break a rule, each kind once with the request it first came to. */
final class Findings {
    private static final int MOST_SHOWN = 2000;

    /** After so many kinds there is enough to mend. */
    private static final int ENOUGH = 40;

    private final Path file;
    private final List<String> secrets;
    private final Set<String> kinds = new HashSet<>();

    Findings(Path file, List<String> secrets) {
        this.file = file;
        this.secrets = secrets;
    }

    void add(String rule, Call call, Answer answer) {
        if (kinds.add(rule + call.operation() + answer.status())) {
            String body = answer.body();
            write(call.operation() + " " + answer.status() + " " + rule + "\n\n" + call + "\n\n" + answer.headers()
                    + "\n" + body.substring(0, Math.min(body.length(), MOST_SHOWN)));
        }
    }

    void add(String rule, Object about) {
        if (kinds.add(rule)) {
            write(rule + "\n\n" + about);
        }
    }

    private void write(String text) {
        String tellable = text;
        for (String secret : secrets) {
            tellable = tellable.replace(secret, "(secret)");
        }
        try {
            Files.writeString(
                    file,
                    "FINDING " + kinds.size() + ": " + tellable + "\n\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (kinds.size() >= ENOUGH) {
            throw new AssertionError("So many findings that the fuzzer stops: " + file);
        }
    }
}
