package io.loquent.audit;

/** A chain that does not hold; the message names the first event that proves it. */
public final class BrokenChainException extends Exception {
    private static final long serialVersionUID = 1L;

    BrokenChainException(long organization, long sequence, String what) {
        super("organization " + organization + ", event " + sequence + ": " + what);
    }
}
