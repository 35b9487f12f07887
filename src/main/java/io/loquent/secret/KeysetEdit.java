package io.loquent.secret;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;
import java.util.List;

/**
 * One change of a {@link KeysetFile}. Another process that wants to change it waits until this is closed: of two who add a
 * key at once, neither loses it.
 */
public final class KeysetEdit implements AutoCloseable {
    private final Path target;
    private final FileChannel lock;
    private final Keyset before;

    private KeysetEdit(Path target, FileChannel lock) throws IOException, GeneralSecurityException {
        this.target = target;
        this.lock = lock;
        // NB: by this channel; POSIX forgets the lock when the process closes any other on the same file.
        this.before = Keyset.parse(
                SecretText.of(new String(Channels.newInputStream(lock).readAllBytes(), StandardCharsets.UTF_8)));
    }

    static KeysetEdit of(Path path) throws IOException, GeneralSecurityException {
        Path target = path.toRealPath();
        while (true) {
            List<Object> looked = identity(target);
            FileChannel lock = FileChannel.open(target, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                lock.lock();
                // NB: who held it before us has replaced it: what is locked then is a file without a name.
                if (looked.equals(identity(target))) {
                    return new KeysetEdit(target, lock);
                }
            } catch (IOException | GeneralSecurityException e) {
                lock.close();
                throw e;
            }
            lock.close();
        }
    }

    /** NB: the number of a file that is gone is soon another's, so the time belongs to it. */
    private static List<Object> identity(Path path) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        return List.of(String.valueOf(attributes.fileKey()), attributes.lastModifiedTime());
    }

    /** What is in the file now. */
    public Keyset keyset() {
        return before;
    }

    /**
     * Replaces the file in one step: a server that starts meanwhile reads the old keyset or the new one. It stays its
     * owner's and its group's.
     *
     * @throws IOException also when its owner cannot be kept; the file is as before then
     */
    public void replace(Keyset keyset) throws IOException, GeneralSecurityException {
        KeysetDraft draft = KeysetDraft.of(keyset, target);
        try {
            draft.takeAttributesOf(target);
            draft.moveTo(target);
        } finally {
            draft.discard();
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
