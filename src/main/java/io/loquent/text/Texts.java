package io.loquent.text;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The bundle of all sentences for people. A third language needs only a file beside the others. */
public final class Texts {
    private static final String BUNDLE = "vaadin-i18n.translations";
    private static final String FORMAT = "properties";

    /** NB: without this control a German server would answer an English reader in German. */
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private static final List<Locale> LOCALES = localesIn(Texts.class.getClassLoader());

    private Texts() {}

    /** The languages there are; the first is the default. */
    public static List<Locale> locales() {
        return List.copyOf(LOCALES);
    }

    /** English, of the file without a language in its name, and every other language Java knows that has a file. */
    static List<Locale> localesIn(ClassLoader loader) {
        Stream<Locale> languages = Arrays.stream(Locale.getISOLanguages()).map(Locale::new);
        Stream<Locale> others = Stream.concat(languages, Arrays.stream(Locale.getAvailableLocales()))
                .distinct()
                .filter(locale -> !locale.getLanguage().isEmpty() && !locale.equals(Locale.ENGLISH))
                .filter(locale -> loader.getResource(file(locale)) != null)
                .sorted(Comparator.comparing(Locale::toLanguageTag));
        return Stream.concat(Stream.of(Locale.ENGLISH), others).collect(Collectors.toUnmodifiableList());
    }

    static String file(Locale locale) {
        return NO_FALLBACK.toResourceName(NO_FALLBACK.toBundleName(BUNDLE, locale), FORMAT);
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
