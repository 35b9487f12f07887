package io.loquent.it.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** One request. As text it can be read and sent again; what opens something is not in that. */
record Call(Operation operation, Caller caller, String target, Map<String, String> headers, byte[] body) {
    private static final String TARGET = "[\\w.~!$&'()*+,;=:@/?%-]+";
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern DOUBTFUL_PATH = Pattern.compile("^[^?]*(%(00|2F|5C)|/\\.\\.)");
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");
    private static final String HEADER = "[\\t -~]*";
    private static final int MOST_SHOWN = 10_000;

    static Call grown(Operation operation, Scene scene, Choice choice) {
        Caller caller = Caller.any(choice);
        Texts texts = new Texts(choice, scene, operation);
        byte[] body = new Bodies(choice, new JsonTexts(choice, texts)).of(operation);
        Map<String, String> headers = new Heads(choice).of(operation, body);
        headers.put("X-Forwarded-For", scene.address());
        String authorization = caller.authorization(scene, choice);
        if (authorization != null) {
            headers.put("Authorization", authorization);
        }
        return new Call(operation, caller, new Targets(choice, texts).of(operation), headers, body);
    }

    /**
     * Whether it is what an ordinary client sends. What else there is a server may refuse by itself: characters that a header
     * cannot have, NUL, slash and backslash within a part of the path, a body with a method for which none is defined.
     */
    boolean isOrdinary() {
        return target.matches(TARGET)
                && !BROKEN_ESCAPE.matcher(target).find()
                && !DOUBTFUL_PATH.matcher(target).find()
                && (body.length == 0 || WITH_BODY.contains(operation.method()))
                && headers.values().stream().allMatch(value -> value.matches(HEADER));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(operation.method() + " " + shown(target) + " as " + caller + "\n");
        headers.forEach((name, value) -> text.append(name)
                .append(": ")
                .append(name.equals("Authorization") && caller.isKnown() ? "(theirs)" : shown(value))
                .append('\n'));
        return text.append(shown(new String(body, StandardCharsets.ISO_8859_1))).toString();
    }

    /** Bytes as they are where they can be seen, others as {@code \}{@code xNN}. */
    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.chars().limit(MOST_SHOWN).forEach(each -> {
            if (each < ' ' || each > '~') {
                shown.append("\\x%02x".formatted(each));
            } else {
                shown.append((char) each);
            }
        });
        return text.length() > MOST_SHOWN ? shown + "... (" + text.length() + ")" : shown.toString();
    }
}
