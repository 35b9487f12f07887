package io.loquent.connection.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** In place of the form: why it is not there, and whom to ask. */
final class NotAllowed extends Div {
    private static final long serialVersionUID = 1L;

    NotAllowed() {
        addClassName("not-allowed");
        Icon icon = VaadinIcon.LOCK.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, new Paragraph(getTranslation("twilio.may-not-connect")));
    }
}
