package io.loquent.run;

/** A reason not to run that the person at the keyboard can mend; its message is all there is to say. */
public final class CannotRun extends Exception {
    private static final long serialVersionUID = 1L;

    CannotRun(String message) {
        super(message);
    }
}
