package io.loquent.connection.ui;

import io.loquent.connection.AfterDisconnect;
import io.loquent.connection.ConnectForm;
import io.loquent.problem.ProblemException;
import io.loquent.settings.Settings;
import io.loquent.settings.SettingsExample;

/** In place of the service: answers as it is told to. It is serializable, as what it stands for is. */
final class TwilioDouble implements TwilioService {
    static final Settings SHARED = SettingsExample.shared();
    static final Settings CONNECTED = SettingsExample.connected("Acme Support");

    static final Rights ALL = new Rights(true, true, true);
    static final Rights NONE = new Rights(false, false, false);

    private static final long serialVersionUID = 1L;

    private RuntimeException refusal;
    private int calls;

    void refuses(ProblemException problem) {
        refusal = problem;
    }

    void fails(RuntimeException failure) {
        refusal = failure;
    }

    void accepts() {
        refusal = null;
    }

    int calls() {
        return calls;
    }

    /** As after the scheduled check of a new account. */
    @Override
    public Settings read() {
        return answer(SettingsExample.verified("Trial", 0));
    }

    @Override
    public Settings connect(ConnectForm form) {
        return answer(CONNECTED);
    }

    @Override
    public Settings verify() {
        return answer(SettingsExample.verified("Full", 3));
    }

    @Override
    public Settings rollBack() {
        return answer(SettingsExample.connected("The one before"));
    }

    @Override
    public Settings disconnect(AfterDisconnect calls) {
        return answer(calls == AfterDisconnect.STOP ? SettingsExample.standingStill() : SHARED);
    }

    private Settings answer(Settings settings) {
        calls++;
        if (refusal != null) {
            throw refusal;
        }
        return settings;
    }
}
