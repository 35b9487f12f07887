package io.loquent.connection.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.loquent.settings.Settings;
import io.loquent.text.ui.Moment;

/** Which credentials can be gone back to, and until when. */
final class EarlierCredentials extends Paragraph {
    private static final long serialVersionUID = 1L;

    EarlierCredentials(Settings settings) {
        addClassName("hint");
        add(new Span(getTranslation("twilio.earlier") + " "), new MaskedSid(settings.rollBackSid()));
        add(new Span(", " + getTranslation("twilio.roll-back.used-until") + " "));
        add(new Moment(settings.account().connectedAt()));
        add(new Span(", " + getTranslation("twilio.earlier-until") + " "), new Moment(settings.rollBackUntil()));
    }
}
