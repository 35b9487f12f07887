package io.loquent.connection.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.function.SerializableConsumer;
import io.loquent.connection.AfterDisconnect;

/** Lets an administrator decide what calls do afterwards; without that decision there is no disconnecting. */
final class DisconnectDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final RadioButtonGroup<AfterDisconnect> calls = new RadioButtonGroup<>();
    private final Button confirm = new Button(getTranslation("twilio.disconnect.undecided"));

    /** @param sharedAccountAvailable without it there is nothing else for calls to run on */
    DisconnectDialog(boolean sharedAccountAvailable, SerializableConsumer<AfterDisconnect> confirmed) {
        setHeaderTitle(getTranslation("twilio.disconnect.title"));
        calls.setLabel(getTranslation("twilio.disconnect.calls"));
        calls.setItems(AfterDisconnect.values());
        calls.setItemLabelGenerator(choice -> getTranslation("twilio.disconnect." + key(choice)));
        calls.setItemEnabledProvider(choice -> choice == AfterDisconnect.STOP || sharedAccountAvailable);
        if (!sharedAccountAvailable) {
            calls.setHelperText(getTranslation("twilio.disconnect.no-shared"));
        }
        calls.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        calls.addValueChangeListener(change -> sayWhatHappens(change.getValue()));
        add(new Paragraph(getTranslation("twilio.disconnect.help")), calls);
        confirm.addClassName("confirm");
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        confirm.setEnabled(false);
        confirm.addClickListener(click -> {
            close();
            confirmed.accept(calls.getValue());
        });
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), confirm);
    }

    private void sayWhatHappens(AfterDisconnect choice) {
        confirm.setText(getTranslation("twilio.disconnect." + key(choice) + "-confirm"));
        confirm.setEnabled(true);
    }

    private static String key(AfterDisconnect choice) {
        return choice == AfterDisconnect.STOP ? "stop" : "shared";
    }
}
