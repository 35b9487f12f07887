package io.loquent.security;

import io.loquent.secret.SecretText;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The password an operator hands to a new member: made at random, good for a short time and for choosing another only. */
public final class OneTimePassword {
    /** Long enough to reach somebody over a weekend. */
    public static final Duration LIFETIME = Duration.ofHours(72);

    /** NB: no 0, 1, l, o: people read it out and type it. 32 characters are 5 bits each. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 5;
    private static final int GROUP_LENGTH = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimePassword() {}

    /** A new one of 100 bits. */
    public static SecretText generate() {
        return SecretText.of(
                IntStream.range(0, GROUPS).mapToObj(group -> group()).collect(Collectors.joining("-")));
    }

    private static String group() {
        return RANDOM.ints(GROUP_LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining());
    }
}
