package io.loquent.app;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import io.loquent.password.PasswordChoice;
import io.loquent.password.ui.ChoosePasswordView;
import io.loquent.signin.ui.SignInView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Lets nobody into a view without its roles; who is not signed in is led to the sign-in view first. */
@ApplicationScoped
public class SignInRequired {
    @Inject
    private PasswordChoice passwords;

    void register(@Observes ServiceInitEvent event) {
        event.getSource().addUIInitListener(opened -> guard(opened.getUI()));
    }

    private void guard(UI ui) {
        NavigationAccessControl access = new NavigationAccessControl();
        access.setLoginView(SignInView.class);
        ui.addBeforeEnterListener(access);
        ui.addBeforeEnterListener(this::leadToPassword);
    }

    /** Who came with a one-time password goes on only with one of their own. The services would refuse all else. */
    private void leadToPassword(BeforeEnterEvent event) {
        if (VaadinServletRequest.getCurrent().getUserPrincipal() != null
                && event.getNavigationTarget() != ChoosePasswordView.class
                && passwords.isDue()) {
            event.forwardTo(ChoosePasswordView.class);
        }
    }
}
