package io.loquent.member.ui;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.loquent.member.Invitation;
import io.loquent.member.Invitations;
import io.loquent.member.NewInvitation;
import io.loquent.password.PasswordForm;
import io.loquent.password.ui.PasswordFields;
import io.loquent.secret.SecretText;
import jakarta.inject.Inject;
import java.security.Principal;

/** Where somebody accepts an invitation. What stands behind the {@code #} is asked of the browser, which sends it to nobody. */
@CdiComponent
@Route(value = NewInvitation.PAGE, autoLayout = false)
@AnonymousAllowed
public class InvitationView extends Main implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private static final String TOKEN = """
            addEventListener('hashchange', () => location.reload());
            return location.hash.slice(1);""";

    private final Div card = new Div();
    private final H1 title = new H1();
    private final Paragraph words = new Paragraph();
    private final PasswordFields fields = new PasswordFields(false);
    private final Button accept = new Button(getTranslation("invitation.accept"));

    @Inject
    private transient Invitations invitations;

    public InvitationView() {
        addClassName("sign-in");
        card.addClassName("card");
        title.getElement().setAttribute("tabindex", "-1");
        words.getElement().setAttribute("role", "status");
        card.add(title, words);
        add(card);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Principal caller = VaadinServletRequest.getCurrent().getUserPrincipal();
        if (caller == null) {
            getElement().executeJs(TOKEN).then(String.class, token -> open(SecretText.of(token)));
        } else {
            say("invitation.title", getTranslation("invitation.signed-in", caller.getName()));
        }
    }

    private void open(SecretText token) {
        invitations.find(token).ifPresentOrElse(this::offer, this::sayItIsOver);
    }

    private void offer(Invitation invitation) {
        say("invitation.title", getTranslation("invitation.intro", invitation.organization(), invitation.email()));
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        accept.setDisableOnClick(true);
        accept.addClickListener(click -> fields.take(form -> accept(invitation, form)));
        accept.addClickShortcut(Key.ENTER).listenOn(this);
        card.add(fields, accept);
    }

    private void accept(Invitation invitation, PasswordForm form) {
        try {
            if (invitations.accept(invitation, form)) {
                getUI().orElseThrow().getPage().setLocation("sign-in?accepted");
            } else {
                sayItIsOver();
            }
        } catch (RuntimeException e) {
            fields.show(e);
            accept.setEnabled(true);
        }
    }

    /** NB: the button that was pressed goes, and the focus with it. */
    private void sayItIsOver() {
        say("invitation.over-title", getTranslation("invitation.over"));
        card.remove(fields, accept);
        Anchor signIn = new Anchor("sign-in", getTranslation("invitation.to-sign-in"));
        signIn.setRouterIgnore(true);
        card.add(signIn);
        title.getElement().callJsFunction("focus");
    }

    private void say(String heading, String text) {
        title.setText(getTranslation(heading));
        words.setText(text);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("invitation.page-title");
    }
}
