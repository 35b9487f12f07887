package io.loquent.operator;

import io.loquent.audit.ArchiveReading;
import io.loquent.audit.ArchiveRemoval;
import io.loquent.audit.ArchiveWriting;
import io.loquent.audit.ArchivedPart;
import io.loquent.audit.BrokenChainException;
import io.loquent.audit.ChainVerification;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * {@code audit archive} and {@code audit remove-archived}: the oldest events go from the database into a file. Two
 * commands, so that the file can be brought to safety in between.
 */
final class ArchiveCommands {
    private static final int BATCH = 1000;

    private final OperatorSettings settings;
    private final PrintStream out;

    ArchiveCommands(OperatorSettings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    void run(List<String> arguments) throws Usage, OperatorRefusal, IOException, SQLException {
        String command = arguments.isEmpty() ? "" : arguments.get(0);
        boolean before = arguments.size() > 1 && arguments.get(1).equals("--before");
        switch (command + "/" + arguments.size()) {
            case "archive/4" -> {
                if (!before) {
                    throw new Usage();
                }
                archive(day(arguments.get(2)), Path.of(arguments.get(3)));
            }
            case "remove-archived/2" -> remove(Path.of(arguments.get(1)));
            default -> throw new Usage();
        }
    }

    private static LocalDate day(String text) throws OperatorRefusal {
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isAfter(LocalDate.now(ZoneOffset.UTC))) {
                return day;
            }
        } catch (DateTimeParseException e) {
            throw new OperatorRefusal("say the day as in 2026-01-31");
        }
        throw new OperatorRefusal("that day is still to come");
    }

    private void archive(LocalDate before, Path file) throws OperatorRefusal, IOException, SQLException {
        DataSource database = settings.database();
        ChainVerification chains = new ChainVerification(database);
        List<Long> organizations = chains.organizations();
        try {
            for (long organization : organizations) {
                chains.verify(organization, List.of(), null);
            }
            ArchiveWriting writing =
                    new ArchiveWriting(database, before.atStartOfDay().atOffset(ZoneOffset.UTC));
            if (writing.write(file, organizations).isEmpty()) {
                throw new OperatorRefusal("there are no events before " + before);
            }
            read(database, file).forEach(this::print);
        } catch (FileAlreadyExistsException e) {
            throw new OperatorRefusal("there is a file " + file + " already");
        } catch (BrokenChainException e) {
            throw new OperatorRefusal("an audit trail is broken: " + e.getMessage());
        }
        out.println("Written, and read again: " + file + ". Nothing is removed yet. Keep a copy elsewhere, then"
                + " audit remove-archived " + file + " removes them from the database.");
    }

    private void print(ArchivedPart part) {
        out.println("organization " + part.organization() + ": events "
                + (part.after().sequence() + 1) + " to " + part.upTo().sequence());
    }

    private void remove(Path file) throws OperatorRefusal, IOException, SQLException {
        ArchiveRemoval removal = new ArchiveRemoval(settings.ownersDatabase(), BATCH);
        long removed = 0;
        try {
            if (!ArchiveReading.isArchive(file)) {
                throw new OperatorRefusal(file + " is no archive of audit trails");
            }
            for (ArchivedPart part : read(settings.database(), file)) {
                removed += removal.remove(part);
                print(part);
            }
        } catch (BrokenChainException e) {
            throw new OperatorRefusal(
                    e.getMessage() + "; " + removed + " events of the organizations before are removed");
        }
        out.println("Removed " + removed + " events, which are in " + file + ": audit verify " + file
                + " verifies it and the rest.");
    }

    private static List<ArchivedPart> read(DataSource database, Path file)
            throws IOException, SQLException, BrokenChainException {
        return new ArchiveReading(database, Map.of()).read(file);
    }
}
