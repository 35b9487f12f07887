package io.loquent.security.ui;

import io.loquent.text.Text;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a permission lets somebody do, for people. */
public final class PermissionWords {
    private PermissionWords() {}

    public static String of(String permission, Locale locale) {
        return Text.of("permission." + permission.replace(':', '-').toLowerCase(Locale.ROOT))
                .in(locale);
    }

    /** With semicolons between. */
    public static String of(Collection<String> permissions, Locale locale) {
        return permissions.stream()
                .sorted()
                .map(permission -> of(permission, locale))
                .collect(Collectors.joining("; "));
    }
}
