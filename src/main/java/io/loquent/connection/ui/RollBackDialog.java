package io.loquent.connection.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import io.loquent.settings.Settings;
import io.loquent.text.ui.Moment;

/** Asks back before the earlier credentials are used again, and says which those are: both may be of one account. */
final class RollBackDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    RollBackDialog(Settings settings, SerializableRunnable confirmed) {
        setHeaderTitle(getTranslation("twilio.roll-back.title"));
        DescriptionList pairs = new DescriptionList();
        pairs.addClassName("pairs");
        boolean isSame = settings.rollBackSid().equals(settings.twilioAccountSid());
        tell(
                pairs,
                "then",
                settings.rollBackSid(),
                "used-until",
                new Moment(settings.account().connectedAt()));
        pairs.add(new DescriptionList.Description(
                getTranslation("twilio.roll-back." + (isSame ? "same-account" : "other-account"))));
        tell(
                pairs,
                "now",
                settings.twilioAccountSid(),
                "used-since",
                new Moment(settings.account().connectedAt()));
        add(pairs, new Paragraph(getTranslation("twilio.roll-back.help")));
        Button confirm = new Button(getTranslation("twilio.roll-back.confirm"), click -> {
            close();
            confirmed.run();
        });
        confirm.addClassName("confirm");
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), confirm);
    }

    private void tell(DescriptionList pairs, String term, String sid, String when, Moment moment) {
        pairs.add(
                new DescriptionList.Term(getTranslation("twilio.roll-back." + term)),
                new DescriptionList.Description(
                        new MaskedSid(sid), new Span(", " + getTranslation("twilio.roll-back." + when) + " "), moment));
    }
}
