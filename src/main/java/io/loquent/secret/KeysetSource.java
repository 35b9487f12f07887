package io.loquent.secret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the keyset comes from: a file or the environment, never the database or the WAR. Read once. */
@ApplicationScoped
public class KeysetSource {
    @Inject
    @ConfigProperty(name = "loquent.keyset.file")
    private Optional<String> file;

    @Inject
    @ConfigProperty(name = "loquent.keyset.json")
    private Optional<String> json;

    private Keyset keyset;

    /** @throws IllegalStateException with one sentence for the operator when it is missing or unusable */
    public synchronized Keyset keyset() {
        if (keyset == null) {
            keyset = load();
        }
        return keyset;
    }

    public boolean isUsable() {
        try {
            keyset();
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    @Produces
    @ApplicationScoped
    SecretVault vault() {
        return new SecretVault(keyset());
    }

    private Keyset load() {
        if (file.isPresent() == json.isPresent()) {
            throw new IllegalStateException(
                    "no sealing keyset: set exactly one of loquent.keyset.file and loquent.keyset.json");
        }
        try {
            return file.isPresent() ? Keyset.read(Path.of(file.get())) : Keyset.parse(SecretText.of(json.get()));
        } catch (IOException e) {
            throw new IllegalStateException("the file named by loquent.keyset.file cannot be read");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the sealing keyset is no usable Tink AEAD keyset in JSON");
        }
    }
}
