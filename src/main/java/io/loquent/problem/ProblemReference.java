package io.loquent.problem;

import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Joins what a person is shown of a fault of ours with what the log tells about it. */
public final class ProblemReference {
    private static final Logger LOG = Logger.getLogger(ProblemReference.class.getName());

    private ProblemReference() {}

    /** Writes the problem to the log and returns the reference it stands under there. */
    public static String log(ProblemException problem) {
        String reference = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, problem, () -> "Reference " + reference);
        return reference;
    }
}
