package io.loquent.secret;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The number of one key of a keyset. It is no secret: it stands in the clear before everything the key has sealed.
 *
 * @see <a href="https://developers.google.com/tink/wire-format">Tink wire format: one byte 0x01, then the key id</a>
 */
public record KeyId(int value) implements Comparable<KeyId> {
    static final int PREFIX_LENGTH = 5;
    private static final byte TINK_PREFIX = 1;

    /** @throws NumberFormatException when it is no number of a key */
    public static KeyId of(String text) {
        return new KeyId(Integer.parseUnsignedInt(text));
    }

    /** The key that made a ciphertext; empty when its beginning is not Tink's. */
    static Optional<KeyId> before(byte[] ciphertext) {
        return ciphertext.length >= PREFIX_LENGTH && ciphertext[0] == TINK_PREFIX
                ? Optional.of(
                        new KeyId(ByteBuffer.wrap(ciphertext, 1, Integer.BYTES).getInt()))
                : Optional.empty();
    }

    /** The first bytes of everything this key has sealed. */
    public byte[] prefix() {
        return ByteBuffer.allocate(PREFIX_LENGTH).put(TINK_PREFIX).putInt(value).array();
    }

    @Override
    public int compareTo(KeyId other) {
        return Integer.compareUnsigned(value, other.value);
    }

    /** As Tink writes it in the keyset's JSON. */
    @Override
    public String toString() {
        return Integer.toUnsignedString(value);
    }
}
