package io.loquent.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A certificate for 127.0.0.1 that no Java trusts until it is told to, and the telling. */
final class PrivateAuthority {
    /** That of Java's own stores, which is no secret. */
    static final String STORE_PASSWORD = "changeit";

    private final Path directory;

    private PrivateAuthority(Path directory) {
        this.directory = directory;
    }

    static PrivateAuthority in(Path directory) throws IOException, InterruptedException {
        PrivateAuthority authority = new PrivateAuthority(directory);
        authority.keytool(
                authority.keyStore(),
                "-genkeypair -storetype PKCS12 -keyalg EC -dname CN=directory -ext san=ip:127.0.0.1");
        authority.keytool(authority.keyStore(), "-exportcert -file " + authority.certificate());
        return authority;
    }

    /** The private key with its certificate. */
    Path keyStore() {
        return directory.resolve("directory.p12");
    }

    private Path certificate() {
        return directory.resolve("directory.crt");
    }

    /** Whom Java trusts by itself, and this one. */
    Path trustStore() throws IOException, InterruptedException {
        Path store = directory.resolve("trusted");
        Files.copy(Path.of(System.getProperty("java.home"), "lib/security/cacerts"), store);
        joinTo(store);
        return store;
    }

    void joinTo(Path trustStore) throws IOException, InterruptedException {
        keytool(trustStore, "-importcert -noprompt -file " + certificate());
    }

    private void keytool(Path store, String command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin/keytool").toString()));
        words.addAll(List.of(command.split(" ")));
        words.addAll(List.of("-alias", "directory", "-keystore", store.toString(), "-storepass", STORE_PASSWORD));
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("keytool.log").toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("keytool: " + Files.readString(directory.resolve("keytool.log")));
        }
    }
}
