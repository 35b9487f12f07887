package io.loquent.connection.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.loquent.settings.Settings;

/** The account calls run on, as a block that screen readers announce when it changes. */
final class ConnectionState extends Div implements Focusable<ConnectionState> {
    private static final long serialVersionUID = 1L;

    ConnectionState() {
        getElement().setAttribute("role", "status");
        // Focusable by us after a success, not by Tab.
        setTabIndex(-1);
    }

    void show(Settings settings) {
        removeAll();
        if (settings.isConnected()) {
            if (AccountCard.isRefused(settings.account())) {
                describe("refused", VaadinIcon.WARNING);
            } else {
                describe("connected", VaadinIcon.CHECK_CIRCLE);
            }
            add(new AccountCard(settings));
        } else if (settings.byoTwilio()) {
            describe("broken", VaadinIcon.WARNING);
        } else if (settings.sharedAccountAvailable()) {
            describe("shared", VaadinIcon.INFO_CIRCLE);
        } else {
            describe("missing", VaadinIcon.WARNING);
        }
    }

    private void describe(String state, VaadinIcon symbol) {
        setClassName("connection-state " + state);
        Icon icon = symbol.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Paragraph title = new Paragraph(icon, new Span(getTranslation("twilio." + state + "-title")));
        title.addClassName("state-title");
        add(title, new Paragraph(getTranslation("twilio." + state)));
    }
}
