package io.loquent.activity.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.shared.Registration;
import io.loquent.text.ui.Moment;
import java.util.ArrayList;
import java.util.List;

/** The events: a column for each question, or on a narrow screen one for all. */
final class EventGrid extends Grid<EventRow> {
    private static final long serialVersionUID = 1L;
    private static final int NARROW = 900;
    private static final int EVENTS_AT_ONCE = 50;

    private final List<Column<EventRow>> wide = new ArrayList<>();
    private final Column<EventRow> narrow;
    private Registration resizing;

    EventGrid() {
        addClassName("events");
        setPageSize(EVENTS_AT_ONCE);
        setSelectionMode(SelectionMode.NONE);
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_ROW_STRIPES);
        getElement().setAttribute("aria-labelledby", ActivityPanel.TITLE);
        add("activity.when", event -> new Moment(event.recordedAt()), "12rem");
        add("activity.what", this::what, "15rem");
        add("activity.about", this::about, "14rem");
        add("activity.who", this::who, "14rem");
        add("activity.where", event -> text(event.clientAddress(), "event-where"), "9rem");
        narrow = addColumn(new ComponentRenderer<>(this::all)).setHeader(getTranslation("activity.title"));
        narrow.setVisible(false);
    }

    private void add(String name, SerializableFunction<EventRow, Component> cell, String width) {
        wide.add(addColumn(new ComponentRenderer<>(cell))
                .setHeader(getTranslation(name))
                .setWidth(width)
                .setFlexGrow(1));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Page page = event.getUI().getPage();
        resizing = page.addBrowserWindowResizeListener(resize -> fit(resize.getWidth()));
        page.retrieveExtendedClientDetails(client -> fit(client.getWindowInnerWidth()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        resizing.remove();
        super.onDetach(event);
    }

    private void fit(int width) {
        boolean isNarrow = width < NARROW;
        narrow.setVisible(isNarrow);
        wide.forEach(column -> column.setVisible(!isNarrow));
    }

    private Component what(EventRow event) {
        Div what = new Div(text(EventWords.action(event, getLocale()), "event-what"));
        Span result = text(EventWords.result(event, getLocale()), "event-result");
        result.addClassName(event.ok() ? "good" : "bad");
        what.add(result);
        return what;
    }

    private Component about(EventRow event) {
        Div about = new Div(text(SubjectWords.of(event, getLocale()), "event-about"));
        if (event.twilioRequestId() != null) {
            about.add(text(getTranslation("activity.twilio-request", event.twilioRequestId()), "event-request"));
        }
        return about;
    }

    private Component who(EventRow event) {
        Div who = new Div(text(EventWords.actor(event, getLocale()), "event-who"));
        if (event.tokenPrefix() != null) {
            who.add(text(getTranslation("activity.through", event.tokenPrefix()), "event-through"));
        }
        return who;
    }

    private Component all(EventRow event) {
        Div all = new Div(what(event), new Moment(event.recordedAt()), about(event), who(event));
        all.add(text(event.clientAddress(), "event-where"));
        all.addClassName("event");
        return all;
    }

    /** One line of its own; none without a text. */
    private static Span text(String text, String className) {
        Span span = new Span(text == null ? "" : text);
        span.addClassNames("event-line", className);
        span.setVisible(text != null);
        return span;
    }
}
