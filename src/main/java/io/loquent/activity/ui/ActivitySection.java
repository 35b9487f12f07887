package io.loquent.activity.ui;

import com.vaadin.flow.component.Component;
import io.loquent.activity.Activity;
import io.loquent.settings.ui.SettingsSection;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The activity section of the settings screen. */
@Dependent
public class ActivitySection implements SettingsSection {
    @Inject
    private Activity activity;

    @Override
    public int order() {
        return 4;
    }

    @Override
    public String path() {
        return "activity";
    }

    @Override
    public String nameKey() {
        return "activity.title";
    }

    @Override
    public boolean isOpen() {
        return activity.isOpen();
    }

    @Override
    public Component content() {
        return new ActivityPanel(new CurrentActivityService());
    }
}
