package io.loquent.problem.rest;

import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemType;
import io.loquent.text.Text;

/** A request body over the limit: {@link ProblemType#MALFORMED_REQUEST} with status 413. */
public final class PayloadTooLargeException extends RuntimeException {
    public static final int STATUS = 413;

    /** 64 KiB: no request of this API comes near it. */
    public static final int MOST_BYTES = 64 * 1024;

    private static final long serialVersionUID = 1L;

    /** What both a servlet filter and JAX-RS answer. */
    public static ProblemException asProblem() {
        return new ProblemException(
                ProblemType.MALFORMED_REQUEST, Text.of("malformed-request.too-large", MOST_BYTES / 1024));
    }

    ProblemException problem() {
        return asProblem();
    }
}
