package io.loquent.run;

import io.loquent.secret.Keyset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** The keyset of the run mode: made on the first start, kept beside the data, readable by its user only. */
public final class DevelopmentKeyset {
    private DevelopmentKeyset() {}

    public static Path in(Path directory) throws IOException, GeneralSecurityException {
        Path file = Files.createDirectories(directory).resolve("keyset.json");
        if (!Files.exists(file)) {
            Files.writeString(OwnerOnly.file(file), Keyset.generate().toJson().reveal());
        }
        return file;
    }
}
