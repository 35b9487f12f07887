package io.loquent.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.audit.AuditAction;
import io.loquent.problem.ProblemType;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every sentence the code names can be said, in the reader's language. */
class TextsTest {
    private static final Pattern KEY =
            Pattern.compile("(?:(?:(?<!Secret)Text\\.of|getTranslation)\\(|String nameKey\\(\\) \\{\\s*return)"
                    + "\\s*\"([^\"]+)\"(?!\\s*\\+)");

    @Test
    void everyKeyTheCodeNamesIsThere() throws IOException {
        List<String> used;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            used = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(TextsTest::keysIn)
                    .distinct()
                    .toList();
        }

        assertThat(used).hasSizeGreaterThan(20);
        assertThat(ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ROOT)
                        .keySet())
                .containsAll(used);
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void everyKindOfProblemHasATitle(ProblemType type) {
        for (Locale language : Texts.locales()) {
            assertThat(Text.of(type.slug() + "-title").in(language)).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource(AuditAction.class)
    void everyActionHasAName(AuditAction action) {
        for (Locale language : Texts.locales()) {
            assertThat(Text.of("activity.action." + action.slug()).in(language)).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "--", "en,-", "-;q=1", ";", "de;q=x", "i-"})
    void aHeaderThatIsNoneGivesTheDefault(String malformed) {
        assertThat(Texts.negotiate(malformed)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void theNearestLanguageIsChosenAndEnglishWithoutOne() {
        assertThat(Texts.negotiate("de-CH, en;q=0.5")).isEqualTo(Locale.GERMAN);
        assertThat(Texts.negotiate("fr, de;q=0.1")).isEqualTo(Locale.GERMAN);
        assertThat(Texts.negotiate("fr")).isEqualTo(Locale.ENGLISH);
        assertThat(Texts.negotiate("\u0000;;q=x")).isEqualTo(Locale.ENGLISH);
        assertThat(Texts.negotiate(null)).isEqualTo(Locale.ENGLISH);
        assertThat(Text.of("settings.title").in(Locale.GERMANY)).isNotEqualTo("Settings");
    }

    @Test
    void aThirdLanguageNeedsOnlyAFile(@TempDir Path folder) throws IOException {
        Path bundles = Files.createDirectory(folder.resolve("vaadin-i18n"));
        for (String language : List.of("sv", "pt_BR", "zh_Hant_TW")) {
            Files.writeString(bundles.resolve("translations_" + language + ".properties"), "product=Loquent");
        }

        try (URLClassLoader shipped =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, Texts.class.getClassLoader())) {
            assertThat(Texts.localesIn(shipped))
                    .extracting(Locale::toLanguageTag)
                    .containsExactly("en", "de", "pt-BR", "sv", "zh-Hant-TW");
        }
    }

    private static Stream<String> keysIn(Path file) {
        try {
            return KEY.matcher(Files.readString(file)).results().map(found -> found.group(1));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
