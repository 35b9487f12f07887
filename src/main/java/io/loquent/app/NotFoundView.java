package io.loquent.app;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.loquent.settings.ui.SettingsView;

/** For an address nothing stands at. It repeats nothing of that address. */
@CdiComponent
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public class NotFoundView extends Main implements HasErrorParameter<NotFoundException>, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
        addClassName("page");
        add(
                new H1(getTranslation("not-found.title")),
                new Paragraph(getTranslation("not-found.text")),
                new RouterLink(getTranslation("frame.to-settings"), SettingsView.class));
        return 404;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("not-found.page-title");
    }
}
