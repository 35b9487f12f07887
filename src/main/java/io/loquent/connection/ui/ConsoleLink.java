package io.loquent.connection.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Leads to where both halves of the credentials stand. */
final class ConsoleLink extends Anchor {
    private static final long serialVersionUID = 1L;

    ConsoleLink() {
        setHref("https://console.twilio.com/");
        setTarget(AnchorTarget.BLANK);
        getElement().setAttribute("rel", "noopener noreferrer");
        addClassName("console-link");
        Icon icon = VaadinIcon.EXTERNAL_LINK.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Span newTab = new Span("(" + getTranslation("twilio.new-tab") + ")");
        newTab.addClassName("only-heard");
        add(new Span(getTranslation("twilio.console")), newTab, icon);
    }
}
