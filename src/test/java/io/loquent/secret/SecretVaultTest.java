package io.loquent.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sealing and opening, and every reason for which a sealed secret must stay shut. */
class SecretVaultTest {
    private static final SealBinding BINDING = new SealBinding(7, "AC1");
    private static final Configuration AEAD = AeadConfig2026.get();
    private static final SecretText TOKEN = SecretText.of("a token");

    private final Keyset keyset = Keyset.generate();
    private final SecretVault vault = new SecretVault(keyset);

    SecretVaultTest() throws GeneralSecurityException {}

    @Test
    void whatWasSealedOpensForItsBinding() throws Exception {
        SealedSecret sealed = vault.seal(TOKEN, BINDING);

        assertThat(vault.open(sealed, BINDING).reveal()).isEqualTo("a token");
        assertThat(new String(sealed.toBytes(), StandardCharsets.ISO_8859_1)).doesNotContain("a token");
    }

    @Test
    void sealingTwiceGivesDifferentBytes() {
        assertThat(vault.seal(TOKEN, BINDING)).isNotEqualTo(vault.seal(TOKEN, BINDING));
    }

    @Test
    void anotherOrganizationOrSidDoesNotOpenIt() {
        SealedSecret sealed = vault.seal(TOKEN, BINDING);

        assertStaysShut(vault, sealed, new SealBinding(8, "AC1"));
        assertStaysShut(vault, sealed, new SealBinding(7, "AC2"));
    }

    @Test
    void everyChangedByteKeepsItShut() {
        byte[] bytes = vault.seal(TOKEN, BINDING).toBytes();

        for (int i = 0; i < bytes.length; i++) {
            byte[] altered = bytes.clone();
            altered[i] ^= 1;
            assertStaysShut(vault, SealedSecret.ofBytes(altered), BINDING);
        }
        assertStaysShut(vault, SealedSecret.ofBytes(new byte[0]), BINDING);
    }

    @Test
    void anotherKeysetDoesNotOpenIt() throws Exception {
        assertStaysShut(new SecretVault(Keyset.generate()), vault.seal(TOKEN, BINDING), BINDING);
    }

    @Test
    void afterARotationTheOldSealsStillOpenAndNewOnesUseTheNewKey() throws Exception {
        // given
        SealedSecret old = vault.seal(TOKEN, BINDING);

        // when
        SecretVault rotated = new SecretVault(rotate(keyset));
        SealedSecret fresh = rotated.seal(TOKEN, BINDING);

        // then
        assertThat(rotated.open(old, BINDING).reveal()).isEqualTo("a token");
        assertThat(rotated.open(fresh, BINDING).reveal()).isEqualTo("a token");
        assertStaysShut(vault, fresh, BINDING);
    }

    @Test
    void aKeysetSurvivesItsFile(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(
                directory.resolve("keyset.json"), keyset.toJson().reveal());

        assertThat(new SecretVault(Keyset.read(file))
                        .open(vault.seal(TOKEN, BINDING), BINDING)
                        .reveal())
                .isEqualTo("a token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "no json", "{\"primaryKeyId\":1,\"key\":[]}", "{\"key\":\"geheim\"}"})
    void whatIsNoKeysetIsRefusedWithoutQuotingIt(String json) {
        assertThatThrownBy(() -> Keyset.parse(SecretText.of(json)))
                .isInstanceOf(GeneralSecurityException.class)
                .hasMessageNotContaining("geheim");
    }

    @Test
    void secretsDoNotPrintOrSerializeThemselves() {
        assertThat(TOKEN).hasToString("[secret]");
        assertThat(vault.seal(TOKEN, BINDING)).hasToString("[sealed]");
        assertThatThrownBy(() -> new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(TOKEN))
                .isInstanceOf(IOException.class);
    }

    private static void assertStaysShut(SecretVault vault, SealedSecret sealed, SealBinding binding) {
        assertThatThrownBy(() -> vault.open(sealed, binding)).isInstanceOf(UnreadableSecretException.class);
    }

    /** As an operator does it: one more key, and that one is primary from now on. */
    private static Keyset rotate(Keyset keyset) throws GeneralSecurityException {
        KeysetHandle old =
                TinkJsonProtoKeysetFormat.parseKeyset(keyset.toJson().reveal(), AEAD, InsecureSecretKeyAccess.get());
        KeysetHandle rotated = KeysetHandle.newBuilder(old)
                .setConfiguration(AEAD)
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()
                        .makePrimary())
                .build();
        return Keyset.parse(
                SecretText.of(TinkJsonProtoKeysetFormat.serializeKeyset(rotated, AEAD, InsecureSecretKeyAccess.get())));
    }
}
