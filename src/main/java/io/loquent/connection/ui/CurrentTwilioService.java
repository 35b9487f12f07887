package io.loquent.connection.ui;

import io.loquent.connection.AfterDisconnect;
import io.loquent.connection.ConnectForm;
import io.loquent.connection.StoredConnections;
import io.loquent.connection.TwilioConnections;
import io.loquent.settings.Settings;
import io.loquent.settings.SettingsReader;
import jakarta.enterprise.inject.spi.CDI;

/** The service itself. NB: looked up anew, because the panel may have been in a stored session since it was made. */
final class CurrentTwilioService implements TwilioService {
    private static final long serialVersionUID = 1L;

    @Override
    public Settings read() {
        return CDI.current().select(SettingsReader.class).get().read();
    }

    @Override
    public Settings connect(ConnectForm form) {
        return CDI.current().select(TwilioConnections.class).get().connect(form);
    }

    @Override
    public Settings verify() {
        return stored().verify();
    }

    @Override
    public Settings rollBack() {
        return stored().rollBack();
    }

    @Override
    public Settings disconnect(AfterDisconnect calls) {
        return stored().disconnect(calls);
    }

    private static StoredConnections stored() {
        return CDI.current().select(StoredConnections.class).get();
    }
}
