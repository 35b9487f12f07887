package io.loquent.app;

import com.vaadin.cdi.annotation.VaadinServiceEnabled;
import com.vaadin.cdi.annotation.VaadinServiceScoped;
import com.vaadin.flow.i18n.I18NProvider;
import io.loquent.text.Text;
import io.loquent.text.Texts;
import java.util.List;
import java.util.Locale;

/** Gives the views the sentences of {@link Texts} in the browser's language. */
@VaadinServiceEnabled
@VaadinServiceScoped
public class Translations implements I18NProvider {
    private static final long serialVersionUID = 1L;

    @Override
    public List<Locale> getProvidedLocales() {
        return Texts.locales();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return Text.of(key, arguments).in(locale);
    }
}
