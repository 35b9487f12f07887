package io.loquent.member.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.VaadinServletRequest;
import io.loquent.member.OrganizationMembers;
import io.loquent.settings.ui.SettingsSection;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The Members section of the settings screen. */
@Dependent
public class MemberSection implements SettingsSection {
    @Inject
    private OrganizationMembers members;

    @Override
    public int order() {
        return 3;
    }

    @Override
    public String path() {
        return "members";
    }

    @Override
    public String nameKey() {
        return "members.title";
    }

    @Override
    public boolean isOpen() {
        return members.isOpen();
    }

    @Override
    public Component content() {
        String reader = VaadinServletRequest.getCurrent().getUserPrincipal().getName();
        return new MemberPanel(reader, members.grantable(), new CurrentMemberService());
    }
}
