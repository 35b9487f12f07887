package io.loquent.secret;

/** A sealed secret that no key of the keyset opens for the binding asked for. */
public class UnreadableSecretException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableSecretException(Throwable cause) {
        super("No key of the keyset opens this secret for its organization and Account SID", cause);
    }
}
