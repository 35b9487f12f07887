package io.loquent.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bundle itself: complete in every language, and each entry a pattern that prints what it seems to say. */
class TranslationsTest {
    private final Properties english = bundle(Locale.ROOT);

    static List<Locale> translations() {
        return Stream.concat(Stream.of(Locale.ROOT), Texts.locales().stream().skip(1))
                .toList();
    }

    @Test
    void everyFileIsOfALanguageThatIsOffered() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/vaadin-i18n"))) {
            assertThat(files.map(file -> "vaadin-i18n/" + file.getFileName()))
                    .containsExactlyInAnyOrderElementsOf(
                            translations().stream().map(Texts::file).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everyLanguageHasTheSameSentences(Locale language) {
        assertThat(bundle(language).stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everyLanguageFillsTheSamePlaces(Locale language) {
        Properties translated = bundle(language);
        english.stringPropertyNames()
                .forEach(key -> assertThat(places(translated, key)).as(key).isEqualTo(places(english, key)));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void noApostropheIsLost(Locale language) {
        Properties translated = bundle(language);
        translated.stringPropertyNames().forEach(key -> assertThat(
                        translated.getProperty(key).replace("''", ""))
                .as(key)
                .doesNotContain("'"));
    }

    /** The numbers that the pattern really uses. */
    private static List<Integer> places(Properties bundle, String key) {
        MessageFormat pattern = new MessageFormat(bundle.getProperty(key), Locale.ENGLISH);
        Object[] marks = IntStream.range(0, pattern.getFormatsByArgumentIndex().length)
                .mapToObj(place -> (Object) (4711 + place))
                .toArray();
        Object[] none = new Object[marks.length];
        return IntStream.range(0, marks.length)
                .filter(place -> {
                    none[place] = marks[place];
                    String with = pattern.format(none);
                    none[place] = null;
                    return !Objects.equals(with, pattern.format(none));
                })
                .boxed()
                .toList();
    }

    private static Properties bundle(Locale language) {
        Properties bundle = new Properties();
        try (InputStream file = Texts.class.getResourceAsStream("/" + Texts.file(language));
                InputStreamReader in = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            bundle.load(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bundle;
    }
}
