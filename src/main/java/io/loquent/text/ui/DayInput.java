package io.loquent.text.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A day of the reader's zone, entered as the browser does it: in the reader's language and accessible, on a phone by its
 * own means. Vaadin's calendar is neither without a text for each of its words, and axe finds fault with it when it is open.
 */
public final class DayInput extends TextField {
    private static final long serialVersionUID = 1L;

    private ZoneId zone = ZoneOffset.UTC;
    private LocalDate proposed;
    private int daysAhead;

    public DayInput(String label) {
        super(label);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs("this.inputElement.type = 'date'");
        event.getUI().getPage().retrieveExtendedClientDetails(this::take);
    }

    /** Proposes the day that comes so many days after the reader's today. */
    public void propose(int days) {
        daysAhead = days;
        proposed = LocalDate.now(zone).plusDays(days);
        setValue(proposed.toString());
    }

    /** Its first moment; empty while there is no whole day in it. */
    public Optional<OffsetDateTime> start() {
        return day().map(this::startOf);
    }

    /** The first moment after it; empty while there is no whole day in it. */
    public Optional<OffsetDateTime> end() {
        return day().map(day -> startOf(day.plusDays(1)));
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(getValue()));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }

    /** NB: a browser may know zones that this Java does not; of those it tells the present offset too. */
    private void take(ExtendedClientDetails client) {
        try {
            zone = ZoneId.of(client.getTimeZoneId());
        } catch (DateTimeException unknown) {
            zone = ZoneOffset.ofTotalSeconds(client.getTimezoneOffset() / 1000);
        }
        if (proposed != null && getValue().equals(proposed.toString())) {
            propose(daysAhead);
        }
    }
}
