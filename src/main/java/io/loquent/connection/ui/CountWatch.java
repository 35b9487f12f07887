package io.loquent.connection.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import io.loquent.settings.Settings;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every few seconds whether the numbers of a new account are counted by now, and gives up after a while. */
final class CountWatch extends Span {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(CountWatch.class.getName());
    private static final int MILLIS = 5000;
    private static final int MOST_LOOKS = 60;

    private final TwilioService service;
    private final SerializableConsumer<Settings> counted;
    private int looks;

    CountWatch(TwilioService service, SerializableConsumer<Settings> counted) {
        this.service = service;
        this.counted = counted;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        waitAndLook();
    }

    private void waitAndLook() {
        if (looks++ < MOST_LOOKS) {
            getElement()
                    .executeJs("return new Promise(passed => setTimeout(() => passed(true), $0))", MILLIS)
                    .then(passed -> look());
        }
    }

    /** NB: a failure is not said, for the reader asked for nothing; what they do ask for will say it. */
    private void look() {
        try {
            Settings settings = service.read();
            if (settings.isConnected() && settings.account().phoneNumbers() == null) {
                waitAndLook();
            } else {
                counted.accept(settings);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "No look at the settings", e);
        }
    }
}
