package io.loquent.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The bundle itself: complete in both languages, and each entry a pattern that prints what it seems to say. */
class TranslationsTest {
    private final Properties english = bundle("translations.properties");
    private final Properties german = bundle("translations_de.properties");

    @Test
    void bothLanguagesHaveTheSameSentences() {
        assertThat(german.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    }

    @Test
    void bothLanguagesFillTheSamePlaces() {
        english.stringPropertyNames()
                .forEach(key -> assertThat(places(german, key)).as(key).isEqualTo(places(english, key)));
    }

    @Test
    void noApostropheIsLost() {
        english.stringPropertyNames().forEach(key -> {
            assertThat(english.getProperty(key).replace("''", "")).as(key).doesNotContain("'");
            assertThat(german.getProperty(key).replace("''", "")).as(key).doesNotContain("'");
        });
    }

    private static int places(Properties bundle, String key) {
        return new MessageFormat(bundle.getProperty(key)).getFormatsByArgumentIndex().length;
    }

    private static Properties bundle(String name) {
        Properties bundle = new Properties();
        try (var in = new InputStreamReader(
                Texts.class.getResourceAsStream("/vaadin-i18n/" + name), StandardCharsets.UTF_8)) {
            bundle.load(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bundle;
    }
}
