package io.loquent.it.fuzz;

import io.loquent.it.Answer;
import io.loquent.it.Traces;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What holds for every answer, whatever was asked. */
final class Rules {
    /** More than any time-out inside, on a machine that is busy. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(20);

    private static final Pattern INSIDES = Pattern.compile(
            "<html|<!doctype|\\bat [\\w.$]+\\([\\w. ]+\\)|\\b(java|jakarta|org|com)\\.\\w+\\.[\\w.]*(Exception|Error)\\b",
            Pattern.CASE_INSENSITIVE);

    private final DescriptionRules description;
    private final Traces secrets;
    private final String neighboursMark;

    Rules(DescriptionRules description, Traces secrets, String neighboursMark) {
        this.description = description;
        this.secrets = secrets;
        this.neighboursMark = neighboursMark;
    }

    /** The rules that this answer breaks. */
    List<String> brokenBy(Call call, Answer answer) {
        List<String> broken = new ArrayList<>();
        if (answer.time().compareTo(LONGEST_ANSWER) > 0) {
            broken.add("took longer than " + LONGEST_ANSWER);
        }
        String all = answer.headers() + answer.body();
        if (INSIDES.matcher(all).find()) {
            broken.add("shows a page or a stack trace");
        }
        if (answer.header("Set-Cookie") != null) {
            broken.add("sets a cookie");
        }
        if (!secrets.in(all).isEmpty()) {
            broken.add("tells a secret");
        }
        if (all.contains(neighboursMark)) {
            broken.add("tells of another organization");
        }
        if (answer.status() == 500) {
            broken.add("failed inside");
        }
        if (!call.isOrdinary() && answer.header("Content-Security-Policy") == null) {
            if (answer.status() != 400 || !answer.body().isEmpty()) {
                broken.add("is the server's own, but not just 400");
            }
            return broken;
        }
        broken.addAll(description.brokenBy(call.operation(), answer));
        return broken;
    }
}
