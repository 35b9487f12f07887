package io.loquent.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The bundle of all sentences for people. A third language needs only a file beside the others and a line here. */
public final class Texts {
    private static final String BUNDLE = "vaadin-i18n.translations";

    /** NB: without this control a German server would answer an English reader in German. */
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Texts() {}

    /** The languages there are; the first is the default. */
    public static List<Locale> locales() {
        return List.of(Locale.ENGLISH, Locale.GERMAN);
    }

    /**
     * The language for a reader.
     *
     * @param acceptLanguage the request header (RFC 9110, 12.5.4); null or malformed gives the default
     */
    public static Locale negotiate(String acceptLanguage) {
        if (acceptLanguage == null) {
            return locales().get(0);
        }
        try {
            Locale match = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), locales());
            return match == null ? locales().get(0) : match;
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            // NB: Java's parser meets a range of hyphens alone with the latter.
            return locales().get(0);
        }
    }

    static String translate(String key, Locale locale, Object... arguments) {
        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, locale, Texts.class.getClassLoader(), NO_FALLBACK);
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
