package io.loquent.problem.rest;

import io.loquent.problem.ProblemException;
import io.loquent.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Writes problems where JAX-RS is not yet, or no longer, at work. */
public final class ProblemServletResponse {
    private static final Logger LOG = Logger.getLogger(ProblemServletResponse.class.getName());
    private static final String WRITTEN = ProblemServletResponse.class.getName() + ".written";

    private ProblemServletResponse() {}

    /** A problem its status says all about, e.g. 401. */
    public static void blank(HttpServletRequest request, HttpServletResponse response, int status) {
        write(request, response, ProblemAnswer.blank(status));
    }

    public static void problem(
            HttpServletRequest request, HttpServletResponse response, ProblemException problem, int status) {
        write(request, response, ProblemAnswer.of(problem, status, locale(request)));
    }

    /** Whatever failed, see {@link ProblemException#of}. */
    public static void failure(HttpServletRequest request, HttpServletResponse response, Throwable failure) {
        write(request, response, ProblemAnswer.failure(failure, locale(request)));
    }

    private static Locale locale(HttpServletRequest request) {
        return Texts.negotiate(request.getHeader("Accept-Language"));
    }

    /** Writes again what a server threw away before it came to {@link ErrorPage}; false when there was nothing. */
    static boolean again(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(WRITTEN) instanceof ProblemAnswer answer) {
            write(request, response, answer);
            return true;
        }
        return false;
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, ProblemAnswer answer) {
        request.setAttribute(WRITTEN, answer);
        boolean asPage = ProblemPage.isWanted(request);
        String text = asPage
                ? ProblemPage.of(answer, locale(request), request.getContextPath())
                : answer.body().toString();
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        response.setStatus(answer.status());
        response.setContentType(asPage ? ProblemPage.MEDIA_TYPE : ProblemJson.MEDIA_TYPE);
        response.setContentLength(body.length);
        answer.retryAfter().ifPresent(time -> response.setHeader("Retry-After", String.valueOf(time.toSeconds())));
        try {
            response.getOutputStream().write(body);
        } catch (IOException callerIsGone) {
            LOG.log(Level.FINE, "Nobody is left to tell a problem", callerIsGone);
        }
    }
}
