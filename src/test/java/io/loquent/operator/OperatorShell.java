package io.loquent.operator;

import io.loquent.run.EmbeddedDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A shell in which an operator types commands. */
public final class OperatorShell {
    private final Map<String, String> environment = new TreeMap<>();
    private String printed = "";

    /** One whose environment names no database. */
    static OperatorShell bare() {
        return new OperatorShell();
    }

    /** One whose environment names this address as the database's. */
    static OperatorShell at(String url) {
        OperatorShell shell = new OperatorShell();
        shell.environment.put("LOQUENT_DB_URL", url);
        shell.environment.put("LOQUENT_DB_USER", EmbeddedDatabase.APPLICATION);
        return shell;
    }

    public static OperatorShell on(EmbeddedDatabase database, Path keyset) {
        OperatorShell shell = at(database.jdbcUrl());
        shell.environment.put("LOQUENT_KEYSET_FILE", keyset.toString());
        return shell;
    }

    /** The same, told who owns the tables. */
    OperatorShell withOwner(String role) {
        environment.put("LOQUENT_DB_OWNER_USER", role);
        return this;
    }

    /** @return the exit code */
    public int type(String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int code = new LoquentOperator(new OperatorSettings(key -> null, environment), out).run(List.of(arguments));
        printed = bytes.toString(StandardCharsets.UTF_8);
        return code;
    }

    /** What the last command printed. */
    String printed() {
        return printed;
    }

    /** The same command as a process of its own, which can be killed. */
    Process start(String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoquentOperator.class.getName())
                .redirectErrorStream(true);
        builder.command().addAll(List.of(arguments));
        builder.environment().putAll(environment);
        return builder.start();
    }
}
