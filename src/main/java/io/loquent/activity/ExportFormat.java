package io.loquent.activity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats events are exported in. */
public enum ExportFormat {
    /** RFC 4180, in UTF-8, with a line of names first. */
    CSV("text/csv;charset=UTF-8"),
    /** One array of the same objects as in a page. */
    JSON("application/json");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    public String fileName() {
        return "audit-events." + slug();
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ExportFormat> find(String slug) {
        return Arrays.stream(values())
                .filter(format -> format.slug().equals(slug))
                .findFirst();
    }
}
