package io.loquent.connection.ui;

import com.vaadin.flow.component.html.Span;

/** A masked Account SID. NB: eight bullets read aloud help nobody, so that screen readers are told its end only. */
final class MaskedSid extends Span {
    private static final long serialVersionUID = 1L;

    MaskedSid(String masked) {
        addClassName("masked-sid");
        Span seen = new Span(masked);
        seen.addClassName("account-sid");
        seen.getElement().setAttribute("aria-hidden", "true");
        String ending = String.join(" ", masked.substring(masked.length() - 4).split(""));
        Span heard = new Span(getTranslation("twilio.account-sid.ending", ending));
        heard.addClassName("only-heard");
        add(seen, heard);
    }
}
