package io.loquent.connection.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import io.loquent.problem.ui.ProblemNotice;
import io.loquent.settings.Settings;
import java.util.function.Supplier;

/** What can be done with the connected account. Each keeps the others waiting and shows its problems here. */
final class AccountActions extends Div {
    private static final long serialVersionUID = 1L;

    private final Div buttons = new Div();
    private final TwilioRequest twilio = new TwilioRequest();
    private final Progress progress = new Progress(getTranslation("twilio.asking"));
    private final ProblemNotice problem = new ProblemNotice();
    private final SerializableConsumer<Settings> changed;

    AccountActions(Settings settings, Rights rights, TwilioService service, SerializableConsumer<Settings> changed) {
        this.changed = changed;
        addClassName("account-actions");
        buttons.addClassName("buttons");
        if (rights.verify()) {
            offer("verify", () -> ask(service::verify));
        }
        if (rights.connect() && settings.rollBackSid() != null) {
            add(new EarlierCredentials(settings));
            offer("roll-back", () -> new RollBackDialog(settings, () -> ask(service::rollBack)).open());
        }
        if (rights.disconnect()) {
            offer("disconnect", () -> new DisconnectDialog(
                            settings.sharedAccountAvailable(), calls -> ask(() -> service.disconnect(calls)))
                    .open());
        }
        add(buttons, progress, problem, twilio);
    }

    private void offer(String action, SerializableRunnable whenPressed) {
        Button button = new Button(getTranslation("twilio." + action), click -> whenPressed.run());
        button.addClassName(action);
        buttons.add(button);
    }

    private void ask(SerializableSupplier<Settings> question) {
        problem.clear();
        buttons.setEnabled(false);
        progress.begin();
        twilio.ask(null, none -> question.get(), this::finish);
    }

    private void finish(Supplier<Settings> answer) {
        try {
            changed.accept(answer.get());
        } catch (RuntimeException e) {
            problem.showFailure(e);
        } finally {
            progress.end();
            buttons.setEnabled(true);
        }
    }
}
