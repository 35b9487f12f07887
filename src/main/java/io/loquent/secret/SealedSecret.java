package io.loquent.secret;

import java.util.Arrays;
import java.util.Optional;

/** A secret under AEAD: safe to store, useless without the keyset and the {@link SealBinding} it was sealed with. */
public final class SealedSecret {
    private final byte[] ciphertext;

    private SealedSecret(byte[] ciphertext) {
        this.ciphertext = ciphertext;
    }

    /** The bytes as they stand in the database: Tink's key id prefix, nonce, ciphertext and tag. */
    public static SealedSecret ofBytes(byte[] ciphertext) {
        return new SealedSecret(ciphertext.clone());
    }

    public byte[] toBytes() {
        return ciphertext.clone();
    }

    /** The key it was sealed with; empty when these bytes are no sealed secret at all. */
    public Optional<KeyId> keyId() {
        return KeyId.before(ciphertext);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedSecret that && Arrays.equals(ciphertext, that.ciphertext);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ciphertext);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
