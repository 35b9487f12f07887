package io.loquent.connection.ui;

import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;

/** Where the Account SID is typed or pasted; browsers shall neither correct nor remember it. */
final class AccountSidField extends TextField {
    private static final long serialVersionUID = 1L;

    AccountSidField() {
        setLabel(getTranslation("twilio.account-sid"));
        setHelperText(getTranslation("twilio.account-sid.help"));
        setPlaceholder("AC…");
        setRequiredIndicatorVisible(true);
        setManualValidation(true);
        setAutocomplete(Autocomplete.OFF);
        setAutocapitalize(Autocapitalize.NONE);
        setAutocorrect(false);
        getElement().setAttribute("spellcheck", "false");
        addClassName("account-sid-field");
    }
}
