package io.loquent.apitoken.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import io.loquent.problem.FieldError;
import io.loquent.problem.ProblemException;
import io.loquent.problem.ui.ProblemNotice;
import io.loquent.secret.SecretText;
import io.loquent.secret.ui.ShownOnce;
import io.loquent.security.ui.PermissionChoice;
import io.loquent.text.ui.DayInput;
import java.util.List;
import java.util.Set;

/** Makes a token. It shows what the service answers and keeps no rule of its own. */
final class NewTokenForm extends Div {
    private static final long serialVersionUID = 1L;
    private static final int USUAL_DAYS = 90;

    private final TextField name = new TextField(getTranslation("tokens.name"));
    private final PermissionChoice permissions;
    private final DayInput expires = new DayInput(getTranslation("tokens.expires-after"));
    private final Button create = new Button(getTranslation("tokens.create"), click -> create());
    private final ProblemNotice problem = new ProblemNotice();
    private final TokenService service;
    private final SerializableRunnable created;

    NewTokenForm(Set<String> grantable, TokenService service, SerializableRunnable created) {
        this.service = service;
        this.created = created;
        addClassName("token-form");
        name.setManualValidation(true);
        permissions = new PermissionChoice(getTranslation("tokens.permissions"), grantable);
        permissions.setVisible(!grantable.isEmpty());
        expires.setManualValidation(true);
        expires.propose(USUAL_DAYS);
        create.addClassName("create");
        create.setDisableOnClick(true);
        create.addClickListener(click -> create.setEnabled(true));
        add(name, permissions, expires, problem, create);
    }

    private void create() {
        problem.clear();
        name.setInvalid(false);
        permissions.setInvalid(false);
        expires.setInvalid(false);
        try {
            SecretText token = service.create(name.getValue(), List.copyOf(permissions.getValue()), expiry())
                    .secret();
            new ShownOnce(
                            getTranslation("tokens.new-title"),
                            create::focus,
                            new Paragraph(getTranslation("tokens.new-once")))
                    .show(token);
            name.clear();
            permissions.clear();
            created.run();
        } catch (ProblemException e) {
            e.errors().forEach(this::mark);
            if (e.errors().isEmpty()) {
                problem.show(e);
            }
        } catch (RuntimeException e) {
            problem.showFailure(e);
        }
    }

    /** The last second of the chosen day, so that the day shows wherever the moment does. */
    private String expiry() {
        return expires.end().map(end -> end.minusSeconds(1).toString()).orElse(null);
    }

    private void mark(FieldError error) {
        String detail = error.detail().in(getLocale());
        switch (error.pointer()) {
            case "/name" -> {
                name.setErrorMessage(detail);
                name.setInvalid(true);
                name.focus();
            }
            case "/permissions" -> {
                permissions.setErrorMessage(detail);
                permissions.setInvalid(true);
            }
            default -> {
                expires.setErrorMessage(getTranslation("tokens.expires-invalid"));
                expires.setInvalid(true);
            }
        }
    }
}
