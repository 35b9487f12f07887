package io.loquent.secret;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The keys that seal Auth Tokens: a Tink AEAD keyset (AES-256-GCM), kept by the operator as JSON.
 *
 * @see <a href="https://developers.google.com/tink/design/keysets">Tink keysets</a>
 */
public final class Keyset {
    private static final Configuration AEAD = AeadConfig2026.get();

    private final KeysetHandle handle;
    private final Aead aead;

    private Keyset(KeysetHandle handle) throws GeneralSecurityException {
        this.handle = handle;
        this.aead = handle.getPrimitive(AEAD, Aead.class);
    }

    /** A new keyset with one key. */
    public static Keyset generate() throws GeneralSecurityException {
        return new Keyset(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AEAD));
    }

    /**
     * Reads a keyset.
     *
     * @param json Tink's JSON keyset format, as {@link #toJson()} writes it
     * @throws GeneralSecurityException when it is not a usable AEAD keyset
     */
    public static Keyset parse(SecretText json) throws GeneralSecurityException {
        try {
            return new Keyset(
                    TinkJsonProtoKeysetFormat.parseKeyset(json.reveal(), AEAD, InsecureSecretKeyAccess.get()));
        } catch (IllegalArgumentException e) {
            // NB: Tink lets JSON parsing errors through unchecked; their message can quote key material.
            throw new GeneralSecurityException("not a keyset");
        }
    }

    /** Reads a keyset file; see {@link #parse}. */
    public static Keyset read(Path file) throws IOException, GeneralSecurityException {
        return parse(SecretText.of(Files.readString(file)));
    }

    /** The keyset with its secret keys in the clear, for the operator's file. */
    public SecretText toJson() throws GeneralSecurityException {
        return SecretText.of(TinkJsonProtoKeysetFormat.serializeKeyset(handle, AEAD, InsecureSecretKeyAccess.get()));
    }

    /** The keys, in the file's order. */
    public List<KeyId> keyIds() {
        return IntStream.range(0, handle.size())
                .mapToObj(position -> new KeyId(handle.getAt(position).getId()))
                .toList();
    }

    /** The key that seals; the others only open. */
    public KeyId primaryKeyId() {
        return new KeyId(handle.getPrimary().getId());
    }

    /** This keyset and a new key, which only opens until {@link #withPrimary} chooses it. */
    public Keyset withNewKey() throws GeneralSecurityException {
        return new Keyset(KeysetHandle.newBuilder(handle)
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId())
                .setConfiguration(AEAD)
                .build());
    }

    /** This keyset with another of its keys as the one that seals. */
    public Keyset withPrimary(KeyId id) throws GeneralSecurityException {
        KeysetHandle.Builder builder = KeysetHandle.newBuilder(handle).setConfiguration(AEAD);
        builder.getAt(keyIds().indexOf(id)).makePrimary();
        return new Keyset(builder.build());
    }

    /** This keyset without one of its keys: what that key sealed does not open any more. */
    public Keyset without(KeyId id) throws GeneralSecurityException {
        return new Keyset(KeysetHandle.newBuilder(handle)
                .setConfiguration(AEAD)
                .deleteAt(keyIds().indexOf(id))
                .build());
    }

    Aead aead() {
        return aead;
    }
}
