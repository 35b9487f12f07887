package io.loquent.member.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import io.loquent.dialog.ui.AskBack;
import io.loquent.problem.ui.ProblemNotice;
import java.util.Set;

/** Says anew what one member may do. */
final class AccessDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final AccessFields access;
    private final ProblemNotice problem = new ProblemNotice();
    private final MemberRow member;
    private final boolean isReader;
    private final MemberService service;
    private final SerializableConsumer<Boolean> changed;

    /**
     * @param isReader whether the member looks at this, and is asked back before they shut themselves out
     * @param changed takes whether the member is an owner now
     */
    AccessDialog(
            MemberRow member,
            boolean isReader,
            Set<String> grantable,
            MemberService service,
            SerializableConsumer<Boolean> changed) {
        this.member = member;
        this.isReader = isReader;
        this.service = service;
        this.changed = changed;
        access = new AccessFields(grantable);
        access.set(member);
        setHeaderTitle(getTranslation("members.change-title"));
        addClassName("access-dialog");
        add(new Paragraph(getTranslation("members.change-help", member.email())), access, problem);
        Button save = new Button(getTranslation("members.save"));
        save.addClassName("save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            decide();
            save.setEnabled(true);
        });
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), save);
    }

    private void decide() {
        if (isReader && member.owner() && !access.owner()) {
            new AskBack(
                            getTranslation("members.give-up-title"),
                            getTranslation("members.give-up-help"),
                            getTranslation("members.give-up"),
                            this::save)
                    .open();
        } else {
            save();
        }
    }

    private void save() {
        problem.clear();
        try {
            service.change(member.id(), access.owner(), access.permissions());
            close();
            changed.accept(access.owner());
        } catch (RuntimeException e) {
            problem.showFailure(e);
        }
    }
}
