package io.loquent.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.organization.NodeKeys;
import io.loquent.run.EmbeddedDatabase;
import io.loquent.secret.KeyId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What running nodes tell of their keys, with the application's own rights. */
class NodeKeysTest {
    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final KeyId KEY = new KeyId(7);

    /** Tink's numbers are unsigned; half of them are negative to Java. */
    private static final KeyId LARGE_KEY = KeyId.of("4294967295");

    private NodeRows nodeRows;
    private NodeKeys nodes;

    @BeforeEach
    void emptyDatabase() throws Exception {
        EmbeddedDatabase database = OperatorDatabase.empty();
        nodeRows = new NodeRows(database.asOwner());
        nodes = new NodeKeys(database.asApplication());
    }

    @Test
    void aNodesLastReportCounts() throws Exception {
        nodes.report(ONE, List.of(KEY));
        nodes.report(OTHER, List.of(KEY, LARGE_KEY));
        assertThat(nodes.countLacking(KEY)).isZero();
        assertThat(nodes.countLacking(LARGE_KEY)).isEqualTo(1);

        nodes.report(ONE, List.of(LARGE_KEY));

        assertThat(nodes.countLacking(KEY)).isEqualTo(1);
        assertThat(nodes.countLacking(LARGE_KEY)).isZero();
    }

    @Test
    void whoHasReportedLatelyRuns() throws Exception {
        nodes.report(ONE, List.of());
        nodeRows.lastSeenBefore("2 minutes");
        assertThat(nodes.countLacking(KEY)).isEqualTo(1);

        nodeRows.lastSeenBefore("3 minutes 1 second");
        assertThat(nodes.countLacking(KEY)).isZero();

        nodes.report(ONE, List.of());
        assertThat(nodes.countLacking(KEY)).isEqualTo(1);
    }

    @Test
    void whatDiedAnHourAgoIsForgotten() throws Exception {
        nodes.report(ONE, List.of());
        nodeRows.lastSeenBefore("61 minutes");

        nodes.report(OTHER, List.of());

        assertThat(nodeRows.nodes()).containsExactly(OTHER);
    }
}
