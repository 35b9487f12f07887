package io.loquent.activity.ui;

import io.loquent.audit.AuditAction;
import io.loquent.audit.AuditActor;
import io.loquent.audit.AuditEntry;
import io.loquent.problem.ProblemType;
import io.loquent.text.Text;
import java.util.Arrays;
import java.util.Locale;

/** What is stored as a slug, in the reader's language. What this version does not know is shown as it is. */
final class EventWords {
    private EventWords() {}

    static String action(AuditAction action, Locale locale) {
        return Text.of("activity.action." + action.slug()).in(locale);
    }

    static String action(EventRow event, Locale locale) {
        return AuditAction.find(event.action())
                .map(action -> action(action, locale))
                .orElse(event.action());
    }

    static String result(EventRow event, Locale locale) {
        return switch (event.result()) {
            case AuditEntry.OK -> Text.of("activity.ok").in(locale);
            case AuditEntry.REFUSED -> Text.of("activity.refused").in(locale);
            case AuditEntry.NOT_FOUND -> Text.of("activity.not-found").in(locale);
            default ->
                Arrays.stream(ProblemType.values())
                        .filter(type -> type.slug().equals(event.result()))
                        .map(type -> Text.of(type.slug() + "-title").in(locale))
                        .findFirst()
                        .orElse(event.result());
        };
    }

    static String actor(EventRow event, Locale locale) {
        boolean member = event.actor().equals(AuditActor.Kind.MEMBER.name().toLowerCase(Locale.ROOT));
        return member
                ? event.email()
                : Text.of("activity.actor." + event.actor()).in(locale);
    }
}
