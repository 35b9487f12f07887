package io.loquent.signin.ui;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.AbstractLogin.LoginEvent;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemReference;
import io.loquent.security.SignInRefusal;
import io.loquent.text.Text;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import java.util.Set;

/** Where people sign in; the container checks the password. */
@CdiComponent
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
public class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private static final String HOME = "settings";

    private final LoginForm form = new LoginForm();

    /** For screen readers: the form itself shows the refusal but does not announce it. */
    private final Div refusal = new Div();

    private final Paragraph note = new Paragraph();

    @Inject
    private transient SecurityContext security;

    public SignInView() {
        addClassName("sign-in");
        note.addClassName("note");
        form.setI18n(texts());
        form.setForgotPasswordButtonVisible(false);
        form.getElement().setProperty("headingLevel", 2);
        form.addLoginListener(this::signIn);
        refusal.addClassName("only-heard");
        refusal.getElement().setAttribute("role", "alert");
        Paragraph claim = new Paragraph(getTranslation("sign-in.claim"));
        claim.addClassName("claim");
        Image mark = new Image("favicon.svg", "");
        Div card = new Div(mark, new H1(getTranslation("product")), claim, note, form, refusal);
        card.addClassName("card");
        add(card);
    }

    /**
     * What the form does not offer by itself. NB: not {@code type="email"}: browsers would send a domain name with umlauts
     * in another spelling than was typed.
     */
    @Override
    protected void onAttach(AttachEvent event) {
        form.getElement().executeJs("""
                requestAnimationFrame(() => {
                    this.querySelector('input[name=username]').inputMode = 'email';
                    this.querySelector('vaadin-password-field').i18n = { reveal: $0 };
                });""", getTranslation("sign-in.password.reveal"));
    }

    private void signIn(LoginEvent event) {
        AuthenticationStatus status = security.authenticate(
                VaadinServletRequest.getCurrent().getHttpServletRequest(),
                VaadinServletResponse.getCurrent().getHttpServletResponse(),
                AuthenticationParameters.withParams()
                        .credential(new UsernamePasswordCredential(event.getUsername(), event.getPassword())));
        if (status == AuthenticationStatus.SUCCESS) {
            getUI().orElseThrow().getPage().setLocation(addressAskedFor());
        } else {
            SignInRefusal.of(VaadinServletRequest.getCurrent().getHttpServletRequest())
                    .ifPresentOrElse(
                            this::refuse,
                            () -> refuse(getTranslation("sign-in.failed-title"), getTranslation("sign-in.failed")));
        }
    }

    /** What the reader wanted before the sign-in was asked of them. */
    private static String addressAskedFor() {
        String asked = (String)
                VaadinSession.getCurrent().getSession().getAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
        return asked == null || asked.isEmpty() ? HOME : asked;
    }

    private void refuse(ProblemException problem) {
        String words = problem.detail().in(getLocale());
        if (problem.type().isOurFault()) {
            words += " " + getTranslation("problem.reference", ProblemReference.log(problem));
        }
        refuse(Text.of(problem.type().slug() + "-title").in(getLocale()), words);
    }

    private void refuse(String title, String words) {
        LoginI18n texts = texts();
        texts.getErrorMessage().setTitle(title);
        texts.getErrorMessage().setMessage(words);
        form.setI18n(texts);
        form.setError(true);
        refusal.removeAll();
        refusal.add(new Span(words));
    }

    /** Somebody who is signed in has nothing to do here. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Set<String> reasons =
                event.getLocation().getQueryParameters().getParameters().keySet();
        if (reasons.contains("ended")) {
            note.setText(getTranslation("sign-in.ended"));
        } else if (reasons.contains("accepted")) {
            note.setText(getTranslation("sign-in.accepted"));
        }
        if (VaadinServletRequest.getCurrent().getUserPrincipal() != null) {
            event.forwardTo(HOME);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sign-in.page-title");
    }

    private LoginI18n texts() {
        LoginI18n texts = LoginI18n.createDefault();
        texts.getForm().setTitle(getTranslation("sign-in.title"));
        texts.getForm().setUsername(getTranslation("sign-in.email"));
        texts.getForm().setPassword(getTranslation("sign-in.password"));
        texts.getForm().setSubmit(getTranslation("sign-in.submit"));
        texts.getErrorMessage().setUsername(getTranslation("sign-in.email-missing"));
        texts.getErrorMessage().setPassword(getTranslation("sign-in.password-missing"));
        return texts;
    }
}
