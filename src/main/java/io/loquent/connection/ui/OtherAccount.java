package io.loquent.connection.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import io.loquent.problem.ProblemException;

/**
 * The reader's word that another account than the connected one is meant. It is asked for only after the service found
 * that it is another one, names both, and holds for that one alone.
 */
final class OtherAccount extends Checkbox {
    private static final long serialVersionUID = 1L;

    private String asked;

    OtherAccount() {
        addClassName("other-account");
        forget();
    }

    /** @param differs says which account is connected and which {@code accountSid} is, both masked */
    void ask(String accountSid, ProblemException differs) {
        asked = accountSid;
        setLabel(getTranslation(
                "twilio.other-account", differs.detail().arguments().toArray()));
        setVisible(true);
        focus();
    }

    boolean isMeant(String accountSid) {
        return accountSid.equals(asked) && getValue();
    }

    void forget() {
        asked = null;
        setValue(false);
        setVisible(false);
    }
}
