package io.loquent.secret.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import io.loquent.secret.SecretText;

/** Shows a new secret, once. It is written into the page and is no part of this component's state on the server. */
public final class ShownOnce extends Dialog {
    private static final long serialVersionUID = 1L;

    /** NB: by plain http browsers have no clipboard for pages; what is selected can still be copied by hand. */
    private static final String COPY = """
            this.addEventListener('click', async () => {
                try {
                    await navigator.clipboard.writeText($0.textContent);
                    $1.textContent = $2;
                } catch (refused) {
                    $0.focus();
                    getSelection().selectAllChildren($0);
                    $1.textContent = $3;
                }
            });""";

    private final Pre place = new Pre();

    /** @param closed what to do after, e.g. to bring the focus back */
    public ShownOnce(String title, SerializableRunnable closed, Component... explanation) {
        setHeaderTitle(title);
        setCloseOnOutsideClick(false);
        place.addClassName("shown-once");
        place.getElement().setAttribute("tabindex", "0");
        Span copied = new Span();
        copied.getElement().setAttribute("role", "status");
        add(explanation);
        add(place, copied);
        Button copy = new Button(getTranslation("shown-once.copy"));
        copy.getElement()
                .executeJs(
                        COPY,
                        place,
                        copied,
                        getTranslation("shown-once.copied"),
                        getTranslation("shown-once.not-copied"));
        Button done = new Button(getTranslation("shown-once.done"), click -> close());
        done.addClassName("done");
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(copy, done);
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                removeFromParent();
                closed.run();
            }
        });
    }

    public void show(SecretText secret) {
        open();
        place.getElement().executeJs("this.textContent = $0", secret.reveal());
    }

    /** Shows the address of a page of this application with the secret behind a {@code #}. */
    public void showLink(String page, SecretText secret) {
        open();
        place.getElement()
                .executeJs("this.textContent = new URL($0 + '#' + $1, document.baseURI).href", page, secret.reveal());
    }
}
