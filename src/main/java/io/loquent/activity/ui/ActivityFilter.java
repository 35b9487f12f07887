package io.loquent.activity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import io.loquent.audit.AuditAction;
import io.loquent.audit.AuditFilter;
import io.loquent.audit.AuditFilter.Outcome;
import io.loquent.text.ui.DayInput;

/** Which events its reader wants to see. Days are those of the reader's zone. */
final class ActivityFilter extends Div {
    private static final long serialVersionUID = 1L;

    private final AnyOf<AuditAction> action = new AnyOf<>(
            getTranslation("activity.action"), AuditAction.values(), chosen -> EventWords.action(chosen, getLocale()));
    private final AnyOf<Outcome> outcome = new AnyOf<>(getTranslation("activity.result"), Outcome.values(), this::name);
    private final DayInput from = new DayInput(getTranslation("activity.from"));
    private final DayInput to = new DayInput(getTranslation("activity.to"));

    ActivityFilter(SerializableConsumer<AuditFilter> changed) {
        addClassName("activity-filter");
        add(action, outcome, from, to);
        action.addValueChangeListener(change -> changed.accept(value()));
        outcome.addValueChangeListener(change -> changed.accept(value()));
        from.addValueChangeListener(change -> changed.accept(value()));
        to.addValueChangeListener(change -> changed.accept(value()));
    }

    private AuditFilter value() {
        return new AuditFilter(
                action.getValue(),
                outcome.getValue(),
                from.start().orElse(null),
                to.end().orElse(null));
    }

    private String name(Outcome chosen) {
        return getTranslation(chosen == Outcome.OK ? "activity.ok" : "activity.failed");
    }
}
