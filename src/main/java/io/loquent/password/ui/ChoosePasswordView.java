package io.loquent.password.ui;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import io.loquent.password.PasswordChoice;
import io.loquent.password.PasswordForm;
import io.loquent.security.BrowserSession;
import io.loquent.security.Member;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;

/** Where a member chooses a password: after signing in with a one-time password, or whenever they like. */
@CdiComponent
@Route(value = "choose-password", autoLayout = false)
@PermitAll
public class ChoosePasswordView extends Main implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final Checkbox endTokens = new Checkbox(getTranslation("password.end-tokens"));
    private final Button save = new Button(getTranslation("password.save"));
    private PasswordFields fields;

    @Inject
    private transient PasswordChoice passwords;

    @Inject
    private transient BrowserSession browserSession;

    @PostConstruct
    void build() {
        addClassNames("sign-in", "choose-password");
        Div card = new Div(new H1(getTranslation("password.title")));
        card.addClassName("card");
        add(card);
        if (passwords.isOffered()) {
            offer(card, passwords.isDue());
        } else {
            card.add(new Paragraph(getTranslation("password.elsewhere")), wayBack());
        }
    }

    private void offer(Div card, boolean due) {
        fields = new PasswordFields(!due);
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> fields.take(this::choose));
        save.addClickShortcut(Key.ENTER).listenOn(this);
        card.add(new Paragraph(getTranslation(due ? "password.due" : "password.intro")), fields);
        offerToEndTokens(card);
        card.add(save);
        if (!due) {
            card.add(wayBack());
        }
    }

    private void offerToEndTokens(Div card) {
        long tokens = passwords.liveTokens();
        if (tokens > 0) {
            endTokens.setHelperText(getTranslation("password.end-tokens.help", tokens));
            card.add(endTokens);
        }
    }

    private Anchor wayBack() {
        Anchor back = new Anchor("settings", getTranslation("frame.to-settings"));
        back.addClassName("way-back");
        back.setRouterIgnore(true);
        return back;
    }

    private void choose(PasswordForm form) {
        try {
            Member member = passwords.choose(form, endTokens.getValue());
            browserSession.goOnWith(VaadinServletRequest.getCurrent().getHttpServletRequest(), member);
            getUI().orElseThrow().getPage().setLocation("settings");
        } catch (RuntimeException e) {
            fields.show(e);
            save.setEnabled(true);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("password.page-title");
    }
}
