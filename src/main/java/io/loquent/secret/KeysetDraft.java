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
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;

/** A keyset on the disk, beside the file it is for and readable by its user only, before it counts. */
final class KeysetDraft {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path path;

    private KeysetDraft(Path path) {
        this.path = path;
    }

    static KeysetDraft of(Keyset keyset, Path target) throws IOException, GeneralSecurityException {
        Path draft = Files.createTempFile(target.resolveSibling(""), ".keyset", ".json", ownerOnly(target));
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(keyset.toJson().reveal());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        return new KeysetDraft(draft);
    }

    /** NB: root adds a key to a file that the server's user must go on reading, or as a member of the file's group. */
    void takeAttributesOf(Path target) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null) {
            PosixFileAttributes attributes = Files.readAttributes(target, PosixFileAttributes.class);
            view.setOwner(attributes.owner());
            view.setGroup(attributes.group());
            view.setPermissions(attributes.permissions());
        }
    }

    void moveTo(Path target) throws IOException {
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** NB: a link, unlike a move, never replaces a file that somebody made a moment ago. */
    void linkTo(Path target) throws IOException, FileAlreadyExistsException {
        Files.createLink(target, path);
    }

    /** Nothing is left of it beside the file. */
    void discard() throws IOException {
        Files.deleteIfExists(path);
    }

    private static FileAttribute<?>[] ownerOnly(Path target) {
        return target.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }
}
