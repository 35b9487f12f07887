package io.loquent.member.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import io.loquent.member.NewInvitation;
import io.loquent.problem.FieldError;
import io.loquent.problem.ProblemException;
import io.loquent.problem.ui.ProblemNotice;
import java.util.Set;

/** Asks whom to invite, and what they may do. It shows what the service answers and keeps no rule of its own. */
final class InviteDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    /** NB: not of the kind for e-mail: browsers would send a domain name with umlauts in another spelling than was typed. */
    private final TextField email = new TextField(getTranslation("members.email"));

    private final AccessFields access;
    private final ProblemNotice problem = new ProblemNotice();
    private final MemberService service;
    private final SerializableConsumer<NewInvitation> invited;

    InviteDialog(Set<String> grantable, MemberService service, SerializableConsumer<NewInvitation> invited) {
        this.service = service;
        this.invited = invited;
        access = new AccessFields(grantable);
        setHeaderTitle(getTranslation("members.invite"));
        addClassName("invite-dialog");
        email.setWidthFull();
        email.setManualValidation(true);
        email.setAutofocus(true);
        email.getElement().setAttribute("autocomplete", "off");
        add(new Paragraph(getTranslation("members.invite.help")), email, access, problem);
        Button make = new Button(getTranslation("members.invite.make"));
        make.addClassName("make");
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        make.setDisableOnClick(true);
        make.addClickListener(click -> {
            invite();
            make.setEnabled(true);
        });
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), make);
    }

    private void invite() {
        problem.clear();
        email.setInvalid(false);
        try {
            NewInvitation made = service.invite(email.getValue(), access.owner(), access.permissions());
            close();
            invited.accept(made);
        } catch (ProblemException e) {
            e.errors().forEach(this::mark);
            if (e.errors().isEmpty()) {
                problem.show(e);
            }
        } catch (RuntimeException e) {
            problem.showFailure(e);
        }
    }

    private void mark(FieldError error) {
        String detail = error.detail().in(getLocale());
        if (error.pointer().equals("/email")) {
            email.setErrorMessage(detail);
            email.setInvalid(true);
            email.focus();
        } else {
            access.markPermissions(detail);
        }
    }
}
