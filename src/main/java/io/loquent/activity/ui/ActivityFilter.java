package io.loquent.activity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import io.loquent.audit.AuditAction;
import io.loquent.audit.AuditFilter;
import io.loquent.audit.AuditFilter.Outcome;
import io.loquent.text.ui.DayInput;

/** Which events its reader wants to see. Days are those of the reader's zone. */
final class ActivityFilter extends Div {
    private static final long serialVersionUID = 1L;

    private final Select<AuditAction> action = new Select<>();
    private final Select<Outcome> outcome = new Select<>();
    private final DayInput from = new DayInput(getTranslation("activity.from"));
    private final DayInput to = new DayInput(getTranslation("activity.to"));

    ActivityFilter(SerializableConsumer<AuditFilter> changed) {
        addClassName("activity-filter");
        action.setLabel(getTranslation("activity.action"));
        action.setItems(AuditAction.values());
        action.setItemLabelGenerator(
                chosen -> chosen == null ? getTranslation("activity.any") : EventWords.action(chosen, getLocale()));
        outcome.setLabel(getTranslation("activity.result"));
        outcome.setItems(Outcome.values());
        outcome.setItemLabelGenerator(this::name);
        for (Select<?> select : new Select<?>[] {action, outcome}) {
            select.setEmptySelectionAllowed(true);
            select.setEmptySelectionCaption(getTranslation("activity.any"));
            select.setPlaceholder(getTranslation("activity.any"));
        }
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
        if (chosen == null) {
            return getTranslation("activity.any");
        }
        return getTranslation(chosen == Outcome.OK ? "activity.ok" : "activity.failed");
    }
}
