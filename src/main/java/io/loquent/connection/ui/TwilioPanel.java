package io.loquent.connection.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.loquent.settings.Settings;

/** Says on which account calls run and offers what the reader may do about it. */
final class TwilioPanel extends Section {
    private static final long serialVersionUID = 1L;

    private final ConnectionState state = new ConnectionState();
    private final Div watch = new Div();
    private final Div actions = new Div();
    private final Div offer = new Div();
    private final Rights rights;
    private final TwilioService service;

    TwilioPanel(Settings settings, Rights rights, TwilioService service) {
        this.rights = rights;
        this.service = service;
        addClassName("panel");
        H2 title = new H2(getTranslation("twilio.title"));
        title.setId("twilio-title");
        getElement().setAttribute("aria-labelledby", "twilio-title");
        Paragraph intro = new Paragraph(getTranslation("twilio.intro"));
        intro.addClassName("hint");
        add(title, intro, state, watch, actions, rights.connect() ? offer : new NotAllowed(), new AtTwilio());
        show(settings);
    }

    private void show(Settings settings) {
        showState(settings);
        actions.removeAll();
        if (settings.isConnected()) {
            actions.add(new AccountActions(settings, rights, service, this::changed));
        }
        offer.removeAll();
        ConnectFormLayout form = new ConnectFormLayout(service::connect, this::changed);
        if (settings.isConnected()) {
            Details replace = new Details(getTranslation("twilio.replace"));
            replace.addClassName("replace");
            replace.add(new Paragraph(getTranslation("twilio.replace.help")), form);
            offer.add(replace);
        } else {
            offer.add(new H3(getTranslation("twilio.connect-own")), form);
        }
    }

    /** NB: without the rest, which the reader may be filling in when the numbers arrive. */
    private void showState(Settings settings) {
        state.show(settings);
        watch.removeAll();
        if (settings.account().isCountNear()) {
            watch.add(new CountWatch(service, this::showState));
        }
    }

    private void changed(Settings settings) {
        show(settings);
        state.focus();
    }
}
