package io.loquent.it;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** The password of all tests' people as it rests in the database. */
final class TestPassword {
    static final String HASH = passwordHash(Tenant.PASSWORD);

    private TestPassword() {}

    /** In the product's format, with few rounds: every call of a test signs in. */
    private static String passwordHash(String password) {
        try {
            byte[] salt = new byte[32];
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, 1024, 256))
                    .getEncoded();
            Base64.Encoder base64 = Base64.getEncoder();
            return "PBKDF2WithHmacSHA512:1024:" + base64.encodeToString(salt) + ":" + base64.encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
