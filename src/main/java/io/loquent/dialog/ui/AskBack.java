package io.loquent.dialog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;

/** Asks back before something is lost. */
public final class AskBack extends Dialog {
    private static final long serialVersionUID = 1L;

    /** @param yes what the button says that loses it; the button's class is {@code confirm} */
    public AskBack(String title, String consequence, String yes, SerializableRunnable confirmed) {
        setHeaderTitle(title);
        add(new Paragraph(consequence));
        Button confirm = new Button(yes, click -> {
            close();
            confirmed.run();
        });
        confirm.addClassName("confirm");
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), confirm);
    }
}
