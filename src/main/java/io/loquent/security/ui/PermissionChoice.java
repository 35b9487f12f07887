package io.loquent.security.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import java.util.Set;
import java.util.TreeSet;

/** Which of some permissions; each in words, and below as it is called by REST. */
public final class PermissionChoice extends CheckboxGroup<String> {
    private static final long serialVersionUID = 1L;

    public PermissionChoice(String label, Set<String> grantable) {
        super(label);
        setManualValidation(true);
        setItems(new TreeSet<>(grantable));
        setItemLabelGenerator(permission -> PermissionWords.of(permission, getLocale()));
        setItemHelperGenerator(permission -> permission);
        addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
    }
}
