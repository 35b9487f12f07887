package io.loquent.connection.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.dom.Element;
import elemental.json.Json;
import io.loquent.app.Translations;
import io.loquent.secret.SecretText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.stream.Collectors;

/** A page without server and browser; the test plays the browser's part. */
final class Screen implements AutoCloseable {
    private static final String PROVIDER = "vaadin.i18n.provider";

    private PendingJavaScriptInvocation take;

    Screen(Locale reader) {
        System.setProperty(PROVIDER, Translations.class.getName());
        MockVaadin.setup();
        UI.getCurrent().setLocale(reader);
    }

    <C extends Component> C show(C component) {
        UI.getCurrent().add(component);
        return component;
    }

    void type(String accountSid) {
        _get(AccountSidField.class).setValue(accountSid);
    }

    /** Presses Connect; the browser has not yet sent the token. */
    void pressConnect() {
        press(button());
    }

    /** Presses a button that first shows progress; the browser has not yet asked. */
    void press(String className) {
        press(_get(Button.class, button -> button.withClasses(className)));
    }

    /** What the browser does next: it asks by a request of its own. */
    void browserAsks() {
        browserSends("");
    }

    /** The same, with what was in the token's field, which it empties. */
    void browserSends(String token) {
        Element.get(take.getOwner())
                .getComponent()
                .map(TwilioRequest.class::cast)
                .orElseThrow()
                .answer(SecretText.of(token));
        take.complete(Json.create(true));
    }

    /** The browser's request does not come through. */
    void browserIsCutOff() {
        take.complete(Json.create(false));
    }

    /** To be called right after what waits for a time was shown. */
    void browserWaits() {
        take = script("setTimeout");
    }

    void timePasses() {
        take.complete(Json.create(true));
    }

    private void press(Button button) {
        _click(button);
        take = script("fetch(");
    }

    /** NB: at once, because any look-up on the page lets what waits for the browser go. */
    private static PendingJavaScriptInvocation script(String expression) {
        UI ui = UI.getCurrent();
        ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return ui.getInternals().dumpPendingJavaScriptInvocations().stream()
                .filter(script -> script.getInvocation().getExpression().contains(expression))
                .findFirst()
                .orElseThrow();
    }

    void connect(String accountSid, String token) {
        type(accountSid);
        pressConnect();
        browserSends(token);
    }

    static Button button() {
        return _get(_get(ConnectFormLayout.class), Button.class);
    }

    /** All words below a component, in order. */
    static String words(Component component) {
        return component.getElement().getTextRecursively()
                + component
                        .getChildren()
                        .filter(child -> child.getElement().getTextRecursively().isEmpty())
                        .map(Screen::words)
                        .collect(Collectors.joining());
    }

    /** The page as a server would store it between requests. */
    static byte[] serialized() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
            objects.writeObject(UI.getCurrent());
            objects.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        MockVaadin.tearDown();
        System.clearProperty(PROVIDER);
    }
}
