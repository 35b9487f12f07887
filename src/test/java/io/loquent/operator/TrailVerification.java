package io.loquent.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;

/** {@code audit verify}, of the trails of two organizations. */
final class TrailVerification {
    private final OperatorShell shell;

    TrailVerification(OperatorShell shell) {
        this.shell = shell;
    }

    /** @param files archives and outputs of before, in any order */
    void assertHold(Path... files) {
        assertThat(verify(files)).as(shell.printed()).isEqualTo(LoquentOperator.DONE);
        assertThat(shell.printed()).contains("All 2 audit trails hold");
    }

    void assertBroken(String sentence, Path... files) {
        assertThat(verify(files)).as(shell.printed()).isEqualTo(LoquentOperator.REFUSED);
        assertThat(shell.printed()).contains(sentence);
    }

    private int verify(Path... files) {
        return shell.type(
                Stream.concat(Stream.of("audit", "verify"), Stream.of(files).map(Path::toString))
                        .toArray(String[]::new));
    }
}
