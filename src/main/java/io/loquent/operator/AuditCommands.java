package io.loquent.operator;

import io.loquent.audit.BrokenChainException;
import io.loquent.audit.ChainHead;
import io.loquent.audit.ChainVerification;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code audit verify}: whether the trails are as they were recorded. Its output is the anchors for the next time. */
final class AuditCommands {
    private final OperatorSettings settings;
    private final PrintStream out;

    AuditCommands(OperatorSettings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    void run(List<String> arguments) throws Usage, OperatorRefusal, IOException, SQLException {
        String command = arguments.isEmpty() ? "" : arguments.get(0);
        switch (command + "/" + arguments.size()) {
            case "verify/1" -> verify(Map.of());
            case "verify/2" -> verify(anchors(Path.of(arguments.get(1))));
            default -> throw new Usage();
        }
    }

    private void verify(Map<Long, List<ChainHead>> anchors) throws OperatorRefusal, SQLException {
        ChainVerification chains = new ChainVerification(settings.database());
        TreeSet<Long> organizations = new TreeSet<>(chains.organizations());
        organizations.addAll(anchors.keySet());
        long events = 0;
        int broken = 0;
        for (long organization : organizations) {
            try {
                ChainHead head = chains.verify(organization, anchors.getOrDefault(organization, List.of()));
                events += head.sequence();
                out.println(head);
            } catch (BrokenChainException e) {
                broken++;
                out.println("BROKEN " + e.getMessage());
            }
        }
        if (broken > 0) {
            throw new OperatorRefusal(broken + " of " + organizations.size() + " audit trails are broken, each from the"
                    + " event named above");
        }
        out.println("All " + organizations.size() + " audit trails hold, " + events
                + " events. Keep this output where nobody of the database can change it: it is the anchor for the next"
                + " time.");
    }

    /** The heads among the lines of an earlier output. */
    private static Map<Long, List<ChainHead>> anchors(Path file) throws IOException, OperatorRefusal {
        try (Stream<String> lines = Files.lines(file)) {
            Map<Long, List<ChainHead>> anchors = lines.map(ChainHead::parse)
                    .flatMap(Optional::stream)
                    .collect(Collectors.groupingBy(ChainHead::organization, TreeMap::new, Collectors.toList()));
            if (anchors.isEmpty()) {
                throw new OperatorRefusal("there is no head of a chain in " + file);
            }
            return anchors;
        }
    }
}
