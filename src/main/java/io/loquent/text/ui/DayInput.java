package io.loquent.text.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A day, entered as the browser does it: in the reader's language and accessible, on a phone by its own means. Vaadin's
 * calendar is neither without a text for each of its words, and axe finds fault with it when it is open.
 */
public final class DayInput extends TextField {
    private static final long serialVersionUID = 1L;

    public DayInput(String label) {
        super(label);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs("this.inputElement.type = 'date'");
    }

    public void setDay(LocalDate day) {
        setValue(day.toString());
    }

    /** Empty while there is no whole day in it. */
    public Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(getValue()));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
