package io.loquent.operator;

import io.loquent.organization.NodeKeys;
import io.loquent.organization.SealedTokens;
import io.loquent.secret.KeyId;
import io.loquent.secret.Keyset;
import io.loquent.secret.KeysetEdit;
import io.loquent.secret.KeysetFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code keyset …}: the life of the keys that seal Auth Tokens. */
final class KeysetCommands {
    private final OperatorSettings settings;
    private final PrintStream out;

    KeysetCommands(OperatorSettings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    void run(List<String> arguments)
            throws Usage, OperatorRefusal, IOException, GeneralSecurityException, SQLException {
        String command = arguments.isEmpty() ? "" : arguments.get(0);
        switch (command + "/" + arguments.size()) {
            case "new/2" -> create(arguments.get(1));
            case "add/2" -> add(arguments.get(1), true);
            case "add/3" -> addOnlyOpening(arguments.get(1), arguments.get(2));
            case "promote/3" -> promote(arguments.get(1), arguments.get(2));
            case "list/2" -> list(arguments.get(1));
            case "drop/3" -> drop(arguments.get(1), arguments.get(2), true);
            case "drop/4" -> dropWithoutRows(arguments.get(1), arguments.get(2), arguments.get(3));
            case "reseal/1" -> reseal(true);
            case "reseal/2" -> resealWithoutNodes(arguments.get(1));
            default -> throw new Usage();
        }
    }

    private void create(String name) throws OperatorRefusal, IOException, GeneralSecurityException {
        Keyset keyset = Keyset.generate();
        try {
            new KeysetFile(Path.of(name)).create(keyset);
        } catch (FileAlreadyExistsException e) {
            throw new OperatorRefusal(name + " is there already; its keys may be all that opens the stored tokens");
        }
        out.println("Made " + name + " with key " + keyset.primaryKeyId()
                + ". Keep a copy apart from the database's backups: without it stored Auth Tokens are lost.");
    }

    private void addOnlyOpening(String name, String option) throws Usage, IOException, GeneralSecurityException {
        if (!option.equals("--only-open")) {
            throw new Usage();
        }
        add(name, false);
    }

    private void add(String name, boolean primary) throws IOException, GeneralSecurityException {
        try (KeysetEdit edit = new KeysetFile(Path.of(name)).edit()) {
            Keyset longer = edit.keyset().withNewKey();
            KeyId added = longer.keyIds().get(longer.keyIds().size() - 1);
            edit.replace(primary ? longer.withPrimary(added) : longer);
            out.println("Added key " + added
                    + (primary ? " as the primary one." : ", which does not seal until it is promoted.")
                    + " Servers take it when they restart.");
        }
    }

    private void promote(String name, String id) throws OperatorRefusal, IOException, GeneralSecurityException {
        try (KeysetEdit edit = new KeysetFile(Path.of(name)).edit()) {
            KeyId key = requireKey(edit.keyset(), id);
            edit.replace(edit.keyset().withPrimary(key));
            out.println("Key " + key + " is the primary one. Servers seal with it when they have restarted.");
        }
    }

    private void list(String name) throws OperatorRefusal, IOException, GeneralSecurityException, SQLException {
        Keyset keyset = new KeysetFile(Path.of(name)).read();
        Map<Optional<KeyId>, Long> needs =
                settings.nameDatabase() ? new SealedTokens(settings.database()).countByKey() : null;
        for (KeyId key : keyset.keyIds()) {
            String rows = needs == null
                    ? "unknown, loquent.db.url is not set"
                    : String.valueOf(needs.getOrDefault(Optional.of(key), 0L));
            out.println("key " + key + "  rows " + rows + (key.equals(keyset.primaryKeyId()) ? "  primary" : ""));
        }
        if (needs != null) {
            needs.forEach((key, rows) -> {
                if (key.isEmpty()) {
                    out.println("no sealed token at all  rows " + rows);
                } else if (!keyset.keyIds().contains(key.get())) {
                    out.println("key " + key.get() + "  rows " + rows + "  NOT IN THIS FILE");
                }
            });
        }
    }

    private void dropWithoutRows(String name, String id, String option)
            throws Usage, OperatorRefusal, IOException, GeneralSecurityException, SQLException {
        if (!option.equals("--even-without-rows")) {
            throw new Usage();
        }
        drop(name, id, false);
    }

    private void drop(String name, String id, boolean rowsExpected)
            throws OperatorRefusal, IOException, GeneralSecurityException, SQLException {
        try (KeysetEdit edit = new KeysetFile(Path.of(name)).edit()) {
            Keyset keyset = edit.keyset();
            KeyId key = requireKey(keyset, id);
            if (key.equals(keyset.primaryKeyId())) {
                throw new OperatorRefusal("key " + key + " is the primary one; add or promote another first");
            }
            requireUnneeded(key, keyset, rowsExpected);
            edit.replace(keyset.without(key));
            out.println("Dropped key " + key + "; no row needs it.");
        }
    }

    /** NB: a database without a row under any of these keys is another one, whose rows tell nothing. */
    private void requireUnneeded(KeyId key, Keyset keyset, boolean rowsExpected) throws OperatorRefusal, SQLException {
        Map<Optional<KeyId>, Long> needs = new SealedTokens(settings.database()).countByKey();
        if (rowsExpected && keyset.keyIds().stream().map(Optional::of).noneMatch(needs::containsKey)) {
            throw new OperatorRefusal(
                    "no row of the database at loquent.db.url is under any key of this file: it may be"
                            + " another database, which says nothing about key " + key
                            + "; --even-without-rows, when it is the right one and nobody is connected");
        }
        long rows = needs.getOrDefault(Optional.of(key), 0L);
        if (rows > 0) {
            throw new OperatorRefusal(rows + (rows == 1 ? " row needs" : " rows need") + " key " + key
                    + "; run keyset reseal first, when every server has restarted with the primary key");
        }
    }

    private void resealWithoutNodes(String option)
            throws Usage, OperatorRefusal, IOException, GeneralSecurityException, SQLException {
        if (!option.equals("--even-if-nodes-lack-it")) {
            throw new Usage();
        }
        reseal(false);
    }

    private void reseal(boolean nodesAsked)
            throws OperatorRefusal, IOException, GeneralSecurityException, SQLException {
        Keyset keyset = new KeysetFile(Path.of(settings.require("loquent.keyset.file"))).read();
        if (nodesAsked) {
            requireAtAllNodes(keyset.primaryKeyId());
        }
        new Reseal(new SealedTokens(settings.database()), keyset, out).untilAllIsPrimary();
    }

    /** NB: a node reads its keyset at its start only, and would open nothing that is sealed under a key from later. */
    private void requireAtAllNodes(KeyId primary) throws OperatorRefusal, SQLException {
        long nodes = new NodeKeys(settings.database()).countLacking(primary);
        if (nodes > 0) {
            throw new OperatorRefusal(nodes + (nodes == 1 ? " running server lacks" : " running servers lack")
                    + " the primary key " + primary
                    + " and could not open what is resealed; give each server this keyset and restart it (one that"
                    + " was killed counts for 3 minutes more); --even-if-nodes-lack-it, when that may be");
        }
    }

    private static KeyId requireKey(Keyset keyset, String id) throws OperatorRefusal {
        try {
            KeyId key = KeyId.of(id);
            if (keyset.keyIds().contains(key)) {
                return key;
            }
        } catch (NumberFormatException e) {
            throw new OperatorRefusal("a key id is a number; keyset list shows them");
        }
        throw new OperatorRefusal("the file has no such key; keyset list shows them");
    }
}
