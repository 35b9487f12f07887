package io.loquent.apitoken;

import io.loquent.secret.RandomSecret;
import io.loquent.secret.SecretText;

/** An API token in full. */
final class ApiTokenSecret {
    static final String START = "lq_";

    private static final int PREFIX_LENGTH = START.length() + 6;

    private final RandomSecret secret;

    private ApiTokenSecret(RandomSecret secret) {
        this.secret = secret;
    }

    static ApiTokenSecret generate() {
        return new ApiTokenSecret(RandomSecret.generate(START));
    }

    static ApiTokenSecret of(SecretText text) {
        return new ApiTokenSecret(RandomSecret.of(text));
    }

    SecretText text() {
        return secret.text();
    }

    String prefix() {
        return text().reveal().substring(0, PREFIX_LENGTH);
    }

    byte[] sha256() {
        return secret.sha256();
    }
}
