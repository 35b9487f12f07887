package io.loquent.member.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import io.loquent.security.ui.PermissionChoice;
import java.util.Set;

/** What somebody may do: everything, as an owner, or some permissions. */
final class AccessFields extends Div {
    private static final long serialVersionUID = 1L;

    private final Checkbox owner = new Checkbox(getTranslation("members.make-owner"));
    private final PermissionChoice permissions;

    AccessFields(Set<String> grantable) {
        addClassName("access");
        permissions = new PermissionChoice(getTranslation("members.permissions"), grantable);
        permissions.setHelperText(getTranslation("members.permissions.help"));
        owner.setHelperText(getTranslation("members.make-owner.help"));
        owner.addValueChangeListener(change -> permissions.setVisible(!change.getValue()));
        add(owner, permissions);
    }

    void set(MemberRow member) {
        owner.setValue(member.owner());
        permissions.setValue(member.permissions());
    }

    boolean owner() {
        return owner.getValue();
    }

    Set<String> permissions() {
        return permissions.getValue();
    }

    void markPermissions(String error) {
        permissions.setErrorMessage(error);
        permissions.setInvalid(true);
    }
}
