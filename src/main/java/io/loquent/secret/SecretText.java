package io.loquent.secret;

import java.util.Objects;

/**
 * A secret on its way: it cannot print itself, is not serializable (so it cannot rest in a session) and is read only by
 * {@link #reveal()}, which one search finds everywhere.
 */
public final class SecretText {
    private final String text;

    private SecretText(String text) {
        this.text = Objects.requireNonNull(text);
    }

    public static SecretText of(String text) {
        return new SecretText(text);
    }

    /** The secret itself. Hold it no longer than the statement that needs it. */
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "[secret]";
    }
}
