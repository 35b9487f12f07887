package io.loquent.operator;

import io.loquent.run.EmbeddedDatabase;
import io.loquent.secret.KeyId;
import io.loquent.secret.Keyset;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A keyset as an operator has it: the file, the shell whose environment names it, and the rows sealed with it. */
final class OperatorsKeyset {
    private final Path file;
    private final OperatorShell shell;
    private final SealedRows rows;

    /** The file is not there yet. */
    OperatorsKeyset(EmbeddedDatabase database, Path directory) {
        file = directory.resolve("keyset.json");
        shell = OperatorShell.on(database, file);
        rows = new SealedRows(database.asOwner());
    }

    /** A new keyset, so many rows sealed with it, and then a key more, which seals from now on. */
    Rotation rotatedOver(int count) throws SQLException, IOException, GeneralSecurityException {
        typeOnFile("new");
        Keyset old = read();
        rows.insert(count, old);
        typeOnFile("add");
        return new Rotation(old, read());
    }

    /** Types {@code keyset} and these words. @return the exit code */
    int type(String... words) {
        return shell.type(command(words));
    }

    /** The same with the file as the second word. */
    int typeOnFile(String command, String... options) {
        return type(onFile(command, options));
    }

    /** The same as a process of its own. */
    Process start(String... words) throws IOException {
        return shell.start(command(words));
    }

    Process startOnFile(String command) throws IOException {
        return start(onFile(command));
    }

    int drop(KeyId key) {
        return typeOnFile("drop", key.toString());
    }

    private static String[] command(String... words) {
        return with("keyset", List.of(words));
    }

    private String[] onFile(String command, String... options) {
        List<String> words = new ArrayList<>(List.of(file.toString()));
        words.addAll(List.of(options));
        return with(command, words);
    }

    private static String[] with(String first, List<String> others) {
        List<String> words = new ArrayList<>(List.of(first));
        words.addAll(others);
        return words.toArray(String[]::new);
    }

    String printed() {
        return shell.printed();
    }

    Keyset read() throws IOException, GeneralSecurityException {
        return Keyset.read(file);
    }

    Path file() {
        return file;
    }

    SealedRows rows() {
        return rows;
    }

    /** @param old with the one key that sealed the rows @param both with the one that seals from now on, too */
    record Rotation(Keyset old, Keyset both) {}
}
