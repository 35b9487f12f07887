package io.loquent.security.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.loquent.security.Permission;
import io.loquent.text.Texts;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PermissionWordsTest {
    @Test
    void everyPermissionThatCanBeGrantedHasWords() {
        for (Locale language : Texts.locales()) {
            Permission.GRANTABLE.forEach(permission ->
                    assertThat(PermissionWords.of(permission, language)).isNotBlank());
        }
    }
}
