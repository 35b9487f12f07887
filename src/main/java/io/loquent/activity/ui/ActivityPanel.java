package io.loquent.activity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.loquent.activity.ExportFormat;
import io.loquent.audit.AuditFilter;
import java.io.IOException;

/** The audit trail: filtered, scrolled, exported. */
final class ActivityPanel extends Section {
    static final String TITLE = "activity-title";

    private static final long serialVersionUID = 1L;

    private final ActivityService service;
    private final EventGrid grid = new EventGrid();
    private final Anchor csv = new Anchor();
    private final Anchor json = new Anchor();
    private AuditFilter filter = AuditFilter.ALL;

    ActivityPanel(ActivityService service) {
        this.service = service;
        addClassNames("panel", "wide");
        getElement().setAttribute("aria-labelledby", TITLE);
        H2 title = new H2(getTranslation("activity.title"));
        title.setId(TITLE);
        Paragraph intro = new Paragraph(getTranslation("activity.intro"));
        intro.addClassName("hint");
        add(title, intro, new ActivityFilter(this::show), actions(), grid);
        show(filter);
    }

    private Div actions() {
        Button refresh =
                new Button(getTranslation("activity.refresh"), VaadinIcon.REFRESH.create(), click -> show(filter));
        refresh.addClassName("refresh");
        csv.setText(getTranslation("activity.export-csv"));
        json.setText(getTranslation("activity.export-json"));
        Div actions = new Div(refresh, csv, json);
        actions.addClassName("activity-actions");
        return actions;
    }

    /** NB: the last event is fixed here, so that events recorded meanwhile do not push rows from one page to the next. */
    private void show(AuditFilter wanted) {
        filter = wanted;
        long last = service.newest();
        grid.setEmptyStateText(getTranslation(last == 0 ? "activity.nothing-yet" : "activity.none"));
        grid.setItems(query -> service.list(wanted, last, query.getOffset(), query.getLimit()).stream());
        csv.setHref(download(wanted, ExportFormat.CSV));
        json.setHref(download(wanted, ExportFormat.JSON));
    }

    private DownloadHandler download(AuditFilter wanted, ExportFormat format) {
        return event -> write(event, wanted, format);
    }

    private void write(DownloadEvent event, AuditFilter wanted, ExportFormat format) throws IOException {
        event.setFileName(format.fileName());
        event.setContentType(format.mediaType());
        service.export(wanted, format, event.getOutputStream());
    }
}
