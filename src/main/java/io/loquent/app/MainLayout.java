package io.loquent.app;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import io.loquent.password.ui.ChoosePasswordView;
import io.loquent.settings.SettingsReader;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.security.Principal;

/** The frame around every view: the product, the caller's organization, the caller, the way out. */
@CdiComponent
@Layout
@PermitAll
public class MainLayout extends AppLayout {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient SettingsReader settings;

    /** NB: nobody is signed in when the view is the one for an unknown address. */
    @PostConstruct
    void build() {
        Header header = new Header(new Image("favicon.svg", ""), part("product", getTranslation("product")));
        header.addClassName("frame");
        Principal caller = VaadinServletRequest.getCurrent().getUserPrincipal();
        if (caller != null) {
            header.add(part("organization", settings.read().organization()), part("caller", caller.getName()));
            header.add(passwordButton(), signOutButton());
        }
        addToNavbar(header);
    }

    private Button passwordButton() {
        Button button = new Button(getTranslation("frame.password"), VaadinIcon.KEY_O.create(), click -> UI.getCurrent()
                .navigate(ChoosePasswordView.class));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private Button signOutButton() {
        Button button = new Button(getTranslation("frame.sign-out"), VaadinIcon.SIGN_OUT.create(), click -> signOut());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private static Span part(String className, String text) {
        Span part = new Span(text);
        part.addClassName(className);
        return part;
    }

    private static void signOut() {
        UI.getCurrent().getPage().setLocation("sign-in");
        VaadinSession.getCurrent().getSession().invalidate();
        VaadinSession.getCurrent().close();
    }
}
