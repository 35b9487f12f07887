package io.loquent.connection.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.loquent.security.Permission;
import io.loquent.security.ui.PermissionWords;

/** In place of the form: why it is not there, and whom to ask. */
final class NotAllowed extends Div {
    private static final long serialVersionUID = 1L;

    NotAllowed() {
        addClassName("not-allowed");
        Icon icon = VaadinIcon.LOCK.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        String permission = Permission.CONNECT_TWILIO;
        Paragraph called = new Paragraph(getTranslation(
                "twilio.may-not-connect.permission", PermissionWords.of(permission, getLocale()), permission));
        called.addClassName("hint");
        add(icon, new Paragraph(getTranslation("twilio.may-not-connect")), called);
    }
}
