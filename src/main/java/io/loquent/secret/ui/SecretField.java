package io.loquent.secret.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.function.SerializableConsumer;
import elemental.json.Json;
import elemental.json.JsonArray;
import elemental.json.JsonObject;
import io.loquent.secret.SecretText;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A password field whose content stays in the browser until it is taken, so that a secret rests neither in the server's
 * session nor, once taken, on the page.
 */
public final class SecretField extends PasswordField {
    private static final long serialVersionUID = 1L;

    /** JavaScript, a function of the field: empties it and gives what was in it. */
    public static final String TAKE = "field => { const secret = field.value; field.value = ''; return secret; }";

    /** @param reveal what a screen reader calls the button that shows the content */
    public SecretField(String label, String reveal) {
        super(label);
        // NB: without this every change would be copied to the server and stay in the session.
        setValueChangeMode(null);
        setManualValidation(true);
        // NB: browsers ignore "off" and would fill in the reader's own password.
        setAutocomplete(Autocomplete.NEW_PASSWORD);
        JsonObject texts = Json.createObject();
        texts.put("reveal", reveal);
        getElement().setPropertyJson("i18n", texts);
    }

    /**
     * Empties several fields and hands over what was in them, in their order and in one request: one after the other, the
     * first would have to wait for the last in the session. A field that is not shown gives an empty secret.
     */
    public static void takeAll(Component owner, SerializableConsumer<List<SecretText>> taker, SecretField... fields) {
        // NB: with an element that is not in the browser, Vaadin would never run the script.
        List<SecretField> shown =
                Arrays.stream(fields).filter(SecretField::isVisible).toList();
        String names =
                IntStream.range(0, shown.size()).mapToObj(index -> "$" + index).collect(Collectors.joining(","));
        owner.getElement()
                .executeJs(
                        "return [" + names + "].map(" + TAKE + ")",
                        shown.stream().map(SecretField::getElement).toArray(Serializable[]::new))
                .then(taken -> taker.accept(Arrays.stream(fields)
                        .map(field -> shown.contains(field)
                                ? SecretText.of(((JsonArray) taken).getString(shown.indexOf(field)))
                                : SecretText.of(""))
                        .toList()));
    }
}
