package io.loquent.operator;

import io.loquent.audit.ArchiveReading;
import io.loquent.audit.ArchivedPart;
import io.loquent.audit.BrokenChainException;
import io.loquent.audit.ChainHead;
import io.loquent.audit.ChainVerification;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
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
        if (!arguments.isEmpty() && arguments.get(0).equals("verify")) {
            verify(arguments.stream().skip(1).map(Path::of).toList());
        } else {
            new ArchiveCommands(settings, out).run(arguments);
        }
    }

    private void verify(List<Path> files) throws OperatorRefusal, IOException, SQLException {
        ChainVerification chains = new ChainVerification(settings.database());
        List<Path> archives = new ArrayList<>();
        Map<Long, List<ChainHead>> anchors = new TreeMap<>();
        for (Path file : files) {
            if (ArchiveReading.isArchive(file)) {
                archives.add(file);
            } else {
                heads(file).forEach(head -> add(anchors, head));
            }
        }
        Map<Long, ArchivedPart> archived = read(archives, chains, anchors);
        TreeSet<Long> organizations = new TreeSet<>(chains.organizations());
        organizations.addAll(anchors.keySet());
        organizations.addAll(archived.keySet());
        verify(chains, organizations, anchors, archived);
    }

    private void verify(
            ChainVerification chains,
            TreeSet<Long> organizations,
            Map<Long, List<ChainHead>> anchors,
            Map<Long, ArchivedPart> archived)
            throws OperatorRefusal, SQLException {
        long events = 0;
        long unseen = 0;
        int broken = 0;
        for (long organization : organizations) {
            try {
                ChainHead head = chains.verify(
                        organization, anchors.getOrDefault(organization, List.of()), archived.get(organization));
                events += head.sequence();
                unseen += archived.containsKey(organization)
                        ? 0
                        : chains.start(organization).sequence();
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
                + " events" + (unseen == 0 ? "" : ", of which " + unseen + " are in archives that were not named")
                + ". Keep this output where nobody of the database can change it: it is the anchor for the next"
                + " time.");
    }

    /** NB: an archive must also meet the place where the chain begins now; that is one more anchor on its way. */
    private Map<Long, ArchivedPart> read(
            List<Path> archives, ChainVerification chains, Map<Long, List<ChainHead>> anchors)
            throws OperatorRefusal, IOException, SQLException {
        if (archives.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<ChainHead>> onTheWay = new TreeMap<>();
        anchors.values().forEach(heads -> heads.forEach(head -> add(onTheWay, head)));
        for (long organization : chains.organizations()) {
            add(onTheWay, chains.start(organization));
        }
        ArchiveReading reading = new ArchiveReading(settings.database(), onTheWay);
        try {
            for (Path archive : archives) {
                reading.read(archive);
            }
            return reading.whole();
        } catch (BrokenChainException e) {
            out.println("BROKEN ARCHIVE " + e.getMessage());
            throw new OperatorRefusal("an archive is broken from the event named above");
        }
    }

    /** The heads among the lines of an earlier output. */
    private static List<ChainHead> heads(Path file) throws IOException, OperatorRefusal {
        try (Stream<String> lines = Files.lines(file)) {
            List<ChainHead> heads =
                    lines.map(ChainHead::parse).flatMap(Optional::stream).toList();
            if (heads.isEmpty()) {
                throw new OperatorRefusal("there is no head of a chain in " + file);
            }
            return heads;
        }
    }

    private static void add(Map<Long, List<ChainHead>> heads, ChainHead head) {
        heads.computeIfAbsent(head.organization(), organization -> new ArrayList<>())
                .add(head);
    }
}
