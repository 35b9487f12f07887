package io.loquent.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A secret of ours that its holder brings back: a few letters that say what it is, and 256 random bits in base64url. With
 * that much randomness a plain SHA-256 is all that must be stored; there is nothing to guess, so a slow password hash would
 * only slow down every call.
 */
public final class RandomSecret {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final SecretText text;

    private RandomSecret(SecretText text) {
        this.text = text;
    }

    /** A new one. @param start its first letters */
    public static RandomSecret generate(String start) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new RandomSecret(
                SecretText.of(start + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)));
    }

    /** What somebody brings; it may be anything. */
    public static RandomSecret of(SecretText text) {
        return new RandomSecret(text);
    }

    public SecretText text() {
        return text;
    }

    public byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.reveal().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
