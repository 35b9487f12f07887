package io.loquent.security;

import io.loquent.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Why a sign-in ended without an answer about the password, for the screen: the container tells it only that it did. */
public final class SignInRefusal {
    private static final String PROBLEM = SignInRefusal.class.getName();

    private SignInRefusal() {}

    static void tell(HttpServletRequest request, ProblemException problem) {
        request.setAttribute(PROBLEM, problem);
    }

    /** Empty when it was the password. */
    public static Optional<ProblemException> of(HttpServletRequest request) {
        return Optional.ofNullable((ProblemException) request.getAttribute(PROBLEM));
    }
}
