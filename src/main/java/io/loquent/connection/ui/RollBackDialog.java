package io.loquent.connection.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import io.loquent.settings.Settings;

/** Asks back before the earlier credentials are used again. */
final class RollBackDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    RollBackDialog(Settings settings, SerializableRunnable confirmed) {
        setHeaderTitle(getTranslation("twilio.roll-back.title"));
        add(new EarlierCredentials(settings), new Paragraph(getTranslation("twilio.roll-back.help")));
        Button confirm = new Button(getTranslation("twilio.roll-back.confirm"), click -> {
            close();
            confirmed.run();
        });
        confirm.addClassName("confirm");
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), confirm);
    }
}
