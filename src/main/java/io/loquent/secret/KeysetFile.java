package io.loquent.secret;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** The operator's keyset file: readable by its user only, whole at every moment. */
public final class KeysetFile {
    private final Path path;

    public KeysetFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    public Keyset read() throws IOException, GeneralSecurityException {
        return Keyset.read(path);
    }

    /** @throws FileAlreadyExistsException when there is one: its keys may be all that opens the stored tokens */
    public void create(Keyset keyset) throws IOException, GeneralSecurityException {
        if (Files.exists(path)) {
            throw new FileAlreadyExistsException(path.toString());
        }
        KeysetDraft draft = KeysetDraft.of(keyset, path);
        try {
            draft.linkTo(path);
        } finally {
            draft.discard();
        }
    }

    /** Waits until nobody else changes it. */
    public KeysetEdit edit() throws IOException, GeneralSecurityException {
        return KeysetEdit.of(path);
    }
}
