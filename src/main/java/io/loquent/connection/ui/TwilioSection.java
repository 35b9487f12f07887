package io.loquent.connection.ui;

import com.vaadin.flow.component.Component;
import io.loquent.connection.StoredConnections;
import io.loquent.connection.TwilioConnections;
import io.loquent.settings.SettingsReader;
import io.loquent.settings.ui.SettingsSection;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The Twilio section of the settings screen. */
@Dependent
public class TwilioSection implements SettingsSection {
    @Inject
    private SettingsReader settings;

    @Inject
    private TwilioConnections connections;

    @Inject
    private StoredConnections stored;

    @Override
    public int order() {
        return 1;
    }

    @Override
    public String path() {
        return "twilio";
    }

    @Override
    public String nameKey() {
        return "twilio.title";
    }

    @Override
    public Component content() {
        Rights rights = new Rights(connections.mayConnect(), stored.mayVerify(), stored.mayDisconnect());
        return new TwilioPanel(settings.read(), rights, new CurrentTwilioService());
    }
}
