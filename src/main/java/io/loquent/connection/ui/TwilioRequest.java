package io.loquent.connection.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.server.StreamResourceRegistry;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import io.loquent.problem.ProblemException;
import io.loquent.problem.ProblemType;
import io.loquent.secret.SecretText;
import io.loquent.secret.ui.SecretField;
import io.loquent.settings.Settings;
import io.loquent.text.Text;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Lets the page ask something that may wait for Twilio, by a request of its own, as a download is one: for those Vaadin
 * does not hold the session's lock, so that the reader's other pages go on meanwhile. The container knows its caller as it
 * does with every request.
 *
 * <p>Road not taken: a managed thread and push. It would have to bring the caller, the address and the request along, and
 * the secret would have to wait in the session.
 */
final class TwilioRequest extends Div {
    private static final long serialVersionUID = 1L;

    private static final String ADDRESS = "data-address";
    private static final String SEND = "const body = $0 ? (" + SecretField.TAKE + ")($0) : '';"
            + "return fetch(this.getAttribute('" + ADDRESS + "'), { method: 'POST', body })"
            + ".then(() => true, () => false);";

    /** Far above the longest the form accepts. */
    private static final int MOST_BYTES = 4096;

    private final AtomicReference<Waiting> waiting = new AtomicReference<>();

    TwilioRequest() {
        addClassName("twilio-request");
        getElement()
                .setAttribute(
                        ADDRESS,
                        new StreamResourceRegistry.ElementStreamResource(
                                (request, response, session, owner) -> answer(request, response), getElement()));
    }

    /**
     * @param secret emptied and sent along; null without one
     * @param question what is asked, with what was in that field; runs without the session's lock
     * @param done what then happens on the page; the supplier gives the answer or throws what the question threw
     */
    void ask(
            SecretField secret,
            SerializableFunction<SecretText, Settings> question,
            SerializableConsumer<Supplier<Settings>> done) {
        Waiting asked = new Waiting(question);
        waiting.set(asked);
        getElement()
                .executeJs(SEND, secret == null ? null : secret.getElement())
                .then(sent -> done.accept(asked.answer()));
    }

    private void answer(VaadinRequest request, VaadinResponse response) throws IOException {
        if (!"POST".equals(request.getMethod())) {
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES);
        answer(SecretText.of(new String(body, StandardCharsets.UTF_8)));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /** Once for each time it was asked. */
    void answer(SecretText secret) {
        Waiting asked = waiting.getAndSet(null);
        if (asked != null) {
            asked.run(secret);
        }
    }

    /** One question. NB: an answer that a server stored the session in between is lost, and so is one to a broken line. */
    private static final class Waiting implements Serializable {
        private static final long serialVersionUID = 1L;

        private final SerializableFunction<SecretText, Settings> question;
        private transient volatile Supplier<Settings> answer;

        Waiting(SerializableFunction<SecretText, Settings> question) {
            this.question = question;
        }

        void run(SecretText secret) {
            try {
                Settings settings = question.apply(secret);
                answer = () -> settings;
            } catch (RuntimeException e) {
                answer = () -> {
                    throw e;
                };
            }
        }

        Supplier<Settings> answer() {
            Supplier<Settings> given = answer;
            return given != null
                    ? given
                    : () -> {
                        throw new ProblemException(ProblemType.UNEXPECTED, Text.of("twilio.answer-lost"));
                    };
        }
    }
}
