package io.loquent.secret;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Seals and opens Auth Tokens with authenticated encryption, each bound to its organization and Account SID. */
public class SecretVault {
    private final Aead aead;

    public SecretVault(Keyset keyset) {
        this.aead = keyset.aead();
    }

    /** For the container's proxy only. */
    protected SecretVault() {
        this.aead = null;
    }

    /** The secret sealed under the keyset's primary key with a fresh nonce. */
    public SealedSecret seal(SecretText secret, SealBinding binding) {
        try {
            byte[] plaintext = secret.reveal().getBytes(StandardCharsets.UTF_8);
            return SealedSecret.ofBytes(aead.encrypt(plaintext, binding.associatedData()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The keyset cannot seal", e);
        }
    }

    /**
     * The secret again.
     *
     * @throws UnreadableSecretException when its key is gone, or it was sealed for another binding, or altered
     */
    public SecretText open(SealedSecret sealed, SealBinding binding) throws UnreadableSecretException {
        try {
            byte[] plaintext = aead.decrypt(sealed.toBytes(), binding.associatedData());
            return SecretText.of(new String(plaintext, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new UnreadableSecretException(e);
        }
    }

    /**
     * The same secret under the keyset's primary key; the plain text does not leave this class.
     *
     * @throws UnreadableSecretException as {@link #open}
     */
    public SealedSecret reseal(SealedSecret sealed, SealBinding binding) throws UnreadableSecretException {
        return seal(open(sealed, binding), binding);
    }
}
