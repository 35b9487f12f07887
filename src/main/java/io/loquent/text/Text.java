package io.loquent.text;

import java.util.List;
import java.util.Locale;

/**
 * A sentence for people, not yet in any language.
 *
 * @param key its key in the bundle {@code vaadin-i18n/translations}
 * @param arguments what fills the sentence's places; never user input, never a secret
 */
public record Text(String key, List<Object> arguments) {

    public Text {
        arguments = List.copyOf(arguments);
    }

    public static Text of(String key, Object... arguments) {
        return new Text(key, List.of(arguments));
    }

    /** The sentence in the language nearest to {@code locale}; English where there is none nearer. */
    public String in(Locale locale) {
        return Texts.translate(key, locale, arguments.toArray());
    }
}
