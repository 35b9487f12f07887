package io.loquent.security;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * How passwords rest: PBKDF2 with HMAC-SHA-512, 210,000 rounds and a salt for each, written
 * {@code algorithm:rounds:salt:hash} as Jakarta Security's {@code Pbkdf2PasswordHash} does. By the JDK alone, because the
 * operator's commands run without a container.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html">OWASP: password storage</a>
 */
@ApplicationScoped
public class PasswordHash {
    /** In UTF-16 units: hashing takes longer with each. */
    public static final int LONGEST = 256;

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int ROUNDS = 210_000;
    private static final int SALT_BYTES = 32;
    private static final int HASH_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private String nobodysHash;

    @PostConstruct
    void prepare() {
        nobodysHash = of(UUID.randomUUID().toString().toCharArray());
    }

    /**
     * Whether it can be anybody's password. NB: HMAC pads its key with zeros, so that a password and the same with NULs
     * behind it would be alike.
     */
    public static boolean takes(CharSequence password) {
        return password.length() <= LONGEST && password.chars().noneMatch(character -> character == 0);
    }

    public String of(char[] password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        byte[] hash = derive(password, ALGORITHM, ROUNDS, salt, HASH_BYTES);
        Base64.Encoder base64 = Base64.getEncoder();
        return String.join(
                ":", ALGORITHM, String.valueOf(ROUNDS), base64.encodeToString(salt), base64.encodeToString(hash));
    }

    /** @throws IllegalArgumentException when {@code hash} is none of ours; whoever wrote it must learn of it */
    public boolean matches(char[] password, String hash) {
        String[] parts = hash.split(":");
        if (parts.length != 4 || !parts[0].startsWith("PBKDF2With")) {
            throw new IllegalArgumentException("A stored password hash is not algorithm:rounds:salt:hash");
        }
        byte[] expected = Base64.getDecoder().decode(parts[3]);
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] found = derive(password, parts[0], Integer.parseInt(parts[1]), salt, expected.length);
        return MessageDigest.isEqual(expected, found);
    }

    /** Takes as long as {@link #matches} and is never true: an unknown name must not answer sooner than a wrong password. */
    public boolean matchesNobody(char[] password) {
        matches(password, nobodysHash);
        return false;
    }

    private static byte[] derive(char[] password, String algorithm, int rounds, byte[] salt, int bytes) {
        PBEKeySpec key = new PBEKeySpec(password, salt, rounds, bytes * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance(algorithm).generateSecret(key).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + algorithm, e);
        } finally {
            key.clearPassword();
        }
    }
}
