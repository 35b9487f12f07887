package io.loquent.problem;

import io.loquent.database.DatabaseRefusal;
import io.loquent.text.Invisible;
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
        if (problem.type() == ProblemType.DATABASE_UNAVAILABLE) {
            // NB: one line. An outage fails every request, and a stack trace for each would fill this disk too.
            LOG.log(Level.SEVERE, "Reference {0}: {1}", new Object[] {
                reference, DatabaseRefusal.sentence(problem.getCause())
            });
        } else if (problem.type() == ProblemType.DIRECTORY_UNAVAILABLE) {
            // NB: nor a directory's, for each who signs in.
            LOG.log(
                    Level.SEVERE,
                    "Reference {0}: the directory of loquent.ldap.url does not answer: {1}",
                    new Object[] {reference, Invisible.replacedIn(String.valueOf(firstCause(problem)))});
        } else {
            LOG.log(Level.SEVERE, problem, () -> "Reference " + reference);
        }
        return reference;
    }

    private static Throwable firstCause(Throwable failure) {
        return failure.getCause() == null ? failure : firstCause(failure.getCause());
    }
}
