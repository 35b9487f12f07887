package io.loquent.problem.rest;

import io.loquent.text.Text;
import jakarta.json.JsonObject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** A problem for a person whose browser asked for a page. It works without anything else of this application. */
public final class ProblemPage {
    static final String MEDIA_TYPE = "text/html;charset=UTF-8";

    private static final String OFFERED = ProblemPage.class.getName();
    private static final int NOT_FOUND = 404;
    private static final int OUR_FAULT = 500;

    private ProblemPage() {}

    /** Says that this request is no call of the API, so that a person may be behind it. */
    public static void offer(HttpServletRequest request) {
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            request.setAttribute(OFFERED, true);
        }
    }

    static boolean isWanted(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return request.getAttribute(OFFERED) != null && accept != null && accept.contains("text/html");
    }

    /** NB: made of our own words only, nothing of the request; hence nothing to escape. */
    static String of(ProblemAnswer answer, Locale locale, String root) {
        JsonObject problem = answer.body();
        String title = title(answer, locale);
        String detail = answer.status() == NOT_FOUND ? say("not-found.text", locale) : problem.getString("detail", "");
        String reference = problem.containsKey("reference")
                ? Text.of("problem.reference", problem.getString("reference")).in(locale)
                : "";
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="UTF-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s | Loquent</title>
                <link rel="icon" href="%s/favicon.svg">
                <link rel="stylesheet" href="%3$s/app.css">
                </head>
                <body class="problem-page">
                <main class="page">
                <h1>%2$s</h1>
                <p>%s</p>
                <p>%s</p>
                <p><a href="%3$s/settings">%s</a></p>
                </main>
                </body>
                </html>
                """.formatted(locale.getLanguage(), title, root, detail, reference, say("frame.to-settings", locale));
    }

    private static String title(ProblemAnswer answer, Locale locale) {
        if (answer.status() == NOT_FOUND) {
            return say("not-found.title", locale);
        }
        if (answer.body().containsKey("reference")) {
            return answer.body().getString("title");
        }
        return say(answer.status() < OUR_FAULT ? "malformed-request-title" : "unexpected-title", locale);
    }

    private static String say(String key, Locale locale) {
        return Text.of(key).in(locale);
    }
}
