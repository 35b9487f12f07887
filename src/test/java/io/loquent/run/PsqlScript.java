package io.loquent.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * A script for psql, run without psql, which machines that only build need not have: as much of its language as the scripts
 * in {@code server-config/postgresql} speak. A statement ends at the end of a line.
 */
final class PsqlScript {
    private static final Pattern VARIABLE = Pattern.compile("(?<!:):(\\{\\?(\\w+)}|'(\\w+)'|\"(\\w+)\"|([a-z]\\w*))");

    private final Databases databases;
    private final Map<String, String> environment;
    private final Map<String, String> variables = new HashMap<>();
    private final StringBuilder statement = new StringBuilder();
    private boolean skipping;
    private Connection connection;

    /** @param environment what {@code \getenv} finds */
    PsqlScript(Databases databases, Map<String, String> environment) {
        this.databases = databases;
        this.environment = environment;
    }

    /** Begins in the database {@code postgres}, as its superuser. */
    void run(Path file) throws IOException, SQLException {
        connection = databases.named("postgres").getConnection();
        try {
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("\\")) {
                    obey(line.split(" ", 3));
                } else if (!skipping && !line.startsWith("--")) {
                    add(line);
                }
            }
        } finally {
            connection.close();
        }
    }

    private void obey(String... words) throws SQLException {
        switch (words[0]) {
            case "\\if" -> skipping = !interpolated(words[1]).matches("t|TRUE");
            case "\\else" -> skipping = !skipping;
            case "\\endif" -> skipping = false;
            default -> {
                if (!skipping) {
                    obeyAlways(words);
                }
            }
        }
    }

    private void obeyAlways(String... words) throws SQLException {
        switch (words[0]) {
            case "\\set" -> variables.put(words[1], words[2].equals("''") ? "" : words[2]);
            case "\\getenv" ->
                variables.computeIfPresent(words[1], (name, old) -> environment.getOrDefault(words[2], old));
            case "\\connect" -> {
                connection.close();
                connection = databases
                        .named(variables.get(words[1].replaceAll("\\W", "")))
                        .getConnection();
            }
            default -> throw new IllegalArgumentException("psql would know " + words[0]);
        }
    }

    private void add(String line) throws SQLException {
        statement.append(line).append('\n');
        String sql = interpolated(statement.toString().strip());
        if (sql.endsWith(" \\gexec")) {
            executeEach(sql.replace(" \\gexec", ""));
        } else if (sql.endsWith(" \\gset")) {
            keep(sql.replace(" \\gset", ""));
        } else if (sql.endsWith(";")) {
            execute(sql);
        } else {
            return;
        }
        statement.setLength(0);
    }

    private void execute(String sql) throws SQLException {
        try (Statement once = connection.createStatement()) {
            once.execute(sql);
        }
    }

    private void executeEach(String sql) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet statements = query.executeQuery(sql)) {
            while (statements.next()) {
                execute(statements.getString(1));
            }
        }
    }

    private void keep(String sql) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(sql)) {
            row.next();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                variables.put(row.getMetaData().getColumnLabel(column), row.getString(column));
            }
        }
    }

    private String interpolated(String text) {
        return VARIABLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value((Matcher) found)));
    }

    private String value(Matcher found) {
        if (found.group(2) != null) {
            return variables.containsKey(found.group(2)) ? "TRUE" : "FALSE";
        }
        if (found.group(3) != null) {
            return "'" + variables.get(found.group(3)).replace("'", "''") + "'";
        }
        return found.group(4) != null ? "\"" + variables.get(found.group(4)) + "\"" : variables.get(found.group(5));
    }

    /** The databases of one PostgreSQL, as its superuser sees them. */
    @FunctionalInterface
    interface Databases {
        DataSource named(String name);
    }
}
