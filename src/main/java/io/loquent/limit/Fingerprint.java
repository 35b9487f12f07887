package io.loquent.limit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What stands for names that need not be kept: the e-mail address of a stranger, a network address. */
public final class Fingerprint {
    private Fingerprint() {}

    /** SHA-256 in hex of the parts with NULs between. NB: who can guess the parts can find them again; no secret's place. */
    public static String of(String... parts) {
        try {
            byte[] text = String.join("\0", parts).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
