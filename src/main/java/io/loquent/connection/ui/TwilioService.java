package io.loquent.connection.ui;

import io.loquent.connection.AfterDisconnect;
import io.loquent.connection.ConnectForm;
import io.loquent.settings.Settings;
import java.io.Serializable;

/** What the screen asks for; it outlives a session that is stored and read again, hence serializable. */
interface TwilioService extends Serializable {

    Settings read();

    Settings connect(ConnectForm form);

    Settings verify();

    Settings rollBack();

    Settings disconnect(AfterDisconnect calls);
}
