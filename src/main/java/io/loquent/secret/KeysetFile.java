package io.loquent.secret;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;

/** The operator's keyset file: readable by its user only, whole at every moment. */
public final class KeysetFile {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

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
        Path draft = draft(keyset);
        try {
            // NB: a link, unlike a move, never replaces a file that somebody made a moment ago.
            Files.createLink(path, draft);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Replaces the file in one step: a server that starts meanwhile reads the old keyset or the new one. */
    public void replace(Keyset keyset) throws IOException, GeneralSecurityException {
        Path target = path.toRealPath();
        Path draft = draft(keyset);
        try {
            if (isPosix(target)) {
                // The server may read it as a member of the file's group.
                Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(target));
                Files.setAttribute(draft, "posix:group", Files.getAttribute(target, "posix:group"));
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** On the disk, beside the file, before it counts. */
    private Path draft(Keyset keyset) throws IOException, GeneralSecurityException {
        Path draft = Files.createTempFile(path.resolveSibling(""), ".keyset", ".json", ownerOnly());
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(keyset.toJson().reveal());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        return draft;
    }

    private FileAttribute<?>[] ownerOnly() {
        return isPosix(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
