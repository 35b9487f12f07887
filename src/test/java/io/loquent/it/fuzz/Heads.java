package io.loquent.it.fuzz;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a request's header says of its body and of the answer that is wanted. */
final class Heads {
    private static final int LONGEST = 30;

    private final Choice choice;

    Heads(Choice choice) {
        this.choice = choice;
    }

    Map<String, String> of(Operation operation, byte[] body) {
        Map<String, String> head = new LinkedHashMap<>();
        boolean strange = choice.oneIn(3);
        add(head, "Accept", strange ? HeaderValues.ACCEPTED : List.of("application/json", "*/*"));
        if (body.length > 0 || operation.body().isPresent() || strange && choice.oneIn(3)) {
            add(head, "Content-Type", strange ? HeaderValues.TYPES : HeaderValues.TYPES.subList(0, 1));
        }
        add(head, "Accept-Language", strange ? HeaderValues.LANGUAGES : HeaderValues.LANGUAGES.subList(0, 3));
        return head;
    }

    private void add(Map<String, String> head, String name, List<String> values) {
        String value = choice.of(values);
        if (values.size() > 3 && choice.oneIn(10)) {
            value = (value == null ? "" : value) + choice.text(LONGEST);
        }
        if (value != null) {
            head.put(name, value);
        }
    }
}
