package io.loquent.operator;

import io.loquent.database.DatabaseRefusal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.List;

/** The operator's commands; see {@link Usage#TEXT}. */
public final class LoquentOperator {
    /** Exit codes. */
    static final int DONE = 0;

    static final int REFUSED = 1;
    static final int MISUSED = 2;

    private final OperatorSettings settings;
    private final PrintStream out;

    LoquentOperator(OperatorSettings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(new LoquentOperator(OperatorSettings.ofProcess(), out).run(List.of(arguments)));
    }

    /** Carries out one command. @return the exit code */
    int run(List<String> arguments) {
        try {
            String area = arguments.isEmpty() ? "" : arguments.get(0);
            List<String> rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
            switch (area) {
                case "audit" -> new AuditCommands(settings, out).run(rest);
                case "keyset" -> new KeysetCommands(settings, out).run(rest);
                case "organization", "member" -> new MemberCommands(settings, out).run(area, rest);
                default -> throw new Usage();
            }
            return DONE;
        } catch (Usage e) {
            out.print(Usage.TEXT);
            return MISUSED;
        } catch (OperatorRefusal e) {
            return refuse(e.getMessage());
        } catch (NoSuchFileException e) {
            return refuse("there is no file " + e.getFile());
        } catch (IOException e) {
            return refuse("a file cannot be read or written: " + e);
        } catch (GeneralSecurityException e) {
            // NB: no message of a cryptographic library here; it could quote key material.
            return refuse("the file is no usable keyset (Tink AEAD keyset in JSON)");
        } catch (SQLException e) {
            return refuse(DatabaseRefusal.sentence(e));
        }
    }

    private int refuse(String sentence) {
        out.println("Not done: " + sentence);
        return REFUSED;
    }
}
