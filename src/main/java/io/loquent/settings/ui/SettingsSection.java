package io.loquent.settings.ui;

import com.vaadin.flow.component.Component;

/** A part of the settings screen; each comes from the feature it is about. */
public interface SettingsSection {

    /** The place among the others, from the first. */
    int order();

    /** The last part of its address, {@code /settings/<path>}: lower case, words joined by hyphens, never changed. */
    String path();

    /** The key of its name in the texts; its heading says the same. */
    String nameKey();

    /** Whether the caller sees it at all. */
    default boolean isOpen() {
        return true;
    }

    /** The section's content, made for the caller as of now. */
    Component content();
}
