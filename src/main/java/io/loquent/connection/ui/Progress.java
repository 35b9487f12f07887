package io.loquent.connection.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;

/** Says, also to screen readers, that an answer is awaited. */
final class Progress extends Div {
    private static final long serialVersionUID = 1L;

    private final String words;

    /** The live region is there from the start and empty: only what is put into one later is announced. */
    Progress(String words) {
        this.words = words;
        addClassName("progress");
        getElement().setAttribute("role", "status");
    }

    void begin() {
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", words);
        add(bar, new Span(words));
    }

    void end() {
        removeAll();
    }
}
