package io.loquent.password.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.function.SerializableConsumer;
import io.loquent.password.PasswordForm;
import io.loquent.problem.FieldError;
import io.loquent.problem.ProblemException;
import io.loquent.problem.ui.ProblemNotice;
import io.loquent.secret.ui.SecretField;
import java.util.Map;

/** Where a password is chosen. It shows what the service answers and keeps no rule of its own. */
public final class PasswordFields extends Div {
    private static final long serialVersionUID = 1L;

    private final SecretField current = field("password.current");
    private final SecretField chosen = field("password.new");
    private final SecretField repeated = field("password.repeat");
    private final Map<String, SecretField> fields =
            Map.of(PasswordForm.CURRENT, current, PasswordForm.CHOSEN, chosen, PasswordForm.REPEATED, repeated);
    private final ProblemNotice problem = new ProblemNotice();

    /** @param withCurrent whether the password until now is asked for too */
    public PasswordFields(boolean withCurrent) {
        addClassName("password-fields");
        current.setVisible(withCurrent);
        current.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        chosen.setHelperText(getTranslation("password.new.help", PasswordForm.SHORTEST));
        add(current, chosen, repeated, problem);
    }

    /** Empties the fields and hands over what was in them, once, in a request of its own. */
    public void take(SerializableConsumer<PasswordForm> taker) {
        problem.clear();
        fields.values().forEach(field -> field.setInvalid(false));
        SecretField.takeAll(
                this,
                texts -> taker.accept(new PasswordForm(texts.get(0), texts.get(1), texts.get(2))),
                current,
                chosen,
                repeated);
    }

    /** Each broken rule at its field; whatever else went wrong below. */
    public void show(RuntimeException failure) {
        if (failure instanceof ProblemException refused && !refused.errors().isEmpty()) {
            refused.errors().forEach(this::mark);
        } else {
            problem.showFailure(failure);
        }
    }

    private void mark(FieldError error) {
        SecretField field = fields.get(error.pointer());
        field.setErrorMessage(error.detail().in(getLocale()));
        field.setInvalid(true);
        field.focus();
    }

    private SecretField field(String label) {
        return new SecretField(getTranslation(label), getTranslation("sign-in.password.reveal"));
    }
}
