package io.loquent.it.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Request targets: an operation's path and query with values for its parameters. */
final class Targets {
    private static final String UNRESERVED = "-._~";

    /** Servers take some 8000 bytes of head. */
    private static final int LONGEST_QUERY = 5000;

    private final Choice choice;
    private final Texts texts;

    Targets(Choice choice, Texts texts) {
        this.choice = choice;
        this.texts = texts;
    }

    String of(Operation operation) {
        String path = operation.path();
        for (Place parameter : operation.parameters("path")) {
            String name = Operation.text(parameter, "name");
            path = path.replace("{" + name + "}", segment(value(parameter)));
        }
        List<String> query = new ArrayList<>();
        for (Place parameter : operation.parameters("query")) {
            if (choice.oneIn(3)) {
                query.add(Operation.text(parameter, "name") + "=" + encoded(value(parameter)));
            }
        }
        if (choice.oneIn(12)) {
            query.add(encoded(choice.text(20)) + choice.of(List.of("", "=", "=%zz", "=%c3%28", "&&", "=1=2")));
        }
        if (choice.oneIn(12)) {
            query.addAll(query);
        }
        while (String.join("&", query).length() > LONGEST_QUERY) {
            query.remove(0);
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private String value(Place parameter) {
        return texts.text(
                Operation.text(parameter, "name"), parameter.at("schema").orElseThrow());
    }

    /** NB: nothing, and a dot or two, would be the address of something else. */
    private static String segment(String value) {
        String bounded = value.substring(0, Math.min(value.length(), 150));
        return bounded.isEmpty() || bounded.matches("\\.{1,2}") ? "0" : encoded(bounded);
    }

    private static String encoded(String value) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : value.substring(0, Math.min(value.length(), 400)).getBytes(StandardCharsets.UTF_8)) {
            boolean asIs = Character.isLetterOrDigit(each) || UNRESERVED.indexOf(each) >= 0;
            encoded.append(asIs ? String.valueOf((char) each) : "%%%02X".formatted(each));
        }
        return encoded.toString();
    }
}
