package io.loquent.text.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A point in time, in the reader's language, as their region writes it, and zone; only the browser knows both. */
@Tag("time")
public final class Moment extends HtmlComponent {
    private static final long serialVersionUID = 1L;

    public Moment(OffsetDateTime moment) {
        getElement()
                .setAttribute(
                        "datetime", moment.withOffsetSameInstant(ZoneOffset.UTC).toString());
        getElement()
                .setText(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'")
                        .format(moment.withOffsetSameInstant(ZoneOffset.UTC)));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("""
                const region = navigator.languages.find(spoken => spoken.startsWith($0)) ?? $0;
                this.textContent = new Intl.DateTimeFormat(region, { dateStyle: 'medium', timeStyle: 'short' })
                    .format(new Date(this.dateTime));""", getLocale().toLanguageTag());
    }
}
