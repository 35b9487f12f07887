package io.loquent.connection.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import io.loquent.connection.ConnectForm;
import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemType;
import io.loquent.problem.ui.ProblemNotice;
import io.loquent.secret.ui.SecretField;
import io.loquent.settings.Settings;
import java.util.function.Supplier;

/** The form that connects an account. It shows what the service answers and keeps no rule of its own. */
final class ConnectFormLayout extends Div {
    private static final long serialVersionUID = 1L;

    private final AccountSidField accountSid = new AccountSidField();
    private final SecretField authToken =
            new SecretField(getTranslation("twilio.auth-token"), getTranslation("twilio.auth-token.reveal"));
    private final OtherAccount otherAccount = new OtherAccount();
    private final Button connect = new Button(getTranslation("twilio.connect"));
    private final TwilioRequest twilio = new TwilioRequest();
    private final Progress progress = new Progress(getTranslation("twilio.asking"));
    private final ProblemNotice problem = new ProblemNotice();
    private final SerializableFunction<ConnectForm, Settings> service;
    private final SerializableConsumer<Settings> connected;

    /** @param service what connects; it outlives a session that is stored and read again, hence serializable */
    ConnectFormLayout(SerializableFunction<ConnectForm, Settings> service, SerializableConsumer<Settings> connected) {
        this.service = service;
        this.connected = connected;
        addClassName("connect-form");
        accountSid.addValueChangeListener(change -> otherAccount.forget());
        authToken.setHelperText(getTranslation("twilio.auth-token.help"));
        authToken.setRequiredIndicatorVisible(true);
        connect.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        connect.setDisableOnClick(true);
        connect.addClickListener(click -> begin());
        Paragraph harmless = new Paragraph(getTranslation("twilio.changes-nothing"));
        harmless.addClassName("hint");
        add(new ConsoleLink(), accountSid, authToken, problem, otherAccount, progress, connect, harmless, twilio);
    }

    /**
     * Enter in a field presses the button, in the browser: a disabled button ignores that. NB: a shortcut known to the
     * server would put a second Enter in the queue and let it in after the first one's answer. The change event brings a
     * field's value to the server first.
     */
    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("""
                this.addEventListener('keydown', press => {
                    if (press.key === 'Enter' && press.target.localName === 'input') {
                        press.target.dispatchEvent(new Event('change', { bubbles: true }));
                        $0.click();
                    }
                });""", connect);
    }

    private void begin() {
        problem.clear();
        accountSid.setInvalid(false);
        authToken.setInvalid(false);
        progress.begin();
        String sid = accountSid.getValue();
        boolean toReplace = otherAccount.isMeant(sid);
        twilio.ask(authToken, token -> service.apply(new ConnectForm(sid, token, toReplace)), this::finish);
    }

    private void finish(Supplier<Settings> answer) {
        try {
            connected.accept(answer.get());
        } catch (ProblemException e) {
            show(e);
        } catch (RuntimeException e) {
            problem.showFailure(e);
        } finally {
            progress.end();
            connect.setEnabled(true);
        }
    }

    private void show(ProblemException e) {
        if (e.errors().isEmpty()) {
            problem.show(e);
            boolean toConfirm = e.type() == ProblemType.ACCOUNT_DIFFERS;
            problem.add(new Paragraph(
                    getTranslation(toConfirm ? "twilio.confirm-other-account" : "twilio.token-not-kept")));
            if (toConfirm) {
                otherAccount.ask(accountSid.getValue(), e);
            } else {
                authToken.focus();
            }
            return;
        }
        e.errors().forEach(error -> {
            String detail = error.detail().in(getLocale());
            if (error.pointer().equals(ConnectForm.ACCOUNT_SID)) {
                accountSid.setErrorMessage(detail);
                accountSid.setInvalid(true);
            } else {
                authToken.setErrorMessage(detail);
                authToken.setInvalid(true);
            }
        });
        if (accountSid.isInvalid()) {
            accountSid.focus();
        } else {
            authToken.focus();
        }
    }
}
