package io.loquent.apitoken;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** When tokens were last used, as far as it can be written: a full disk must not keep anybody from reading. */
@ApplicationScoped
public class TokenUses {
    private static final Logger LOG = Logger.getLogger(TokenUses.class.getName());

    private final AtomicBoolean failing = new AtomicBoolean();

    @Inject
    private ApiTokenStore store;

    /** Never throws; the log tells once that it fails, and once that it works again. */
    void record(PresentedToken token) {
        if (token.isUseRecorded()) {
            return;
        }
        try {
            store.recordUse(token.id());
            if (failing.compareAndSet(true, false)) {
                LOG.info("When API tokens are used is recorded again");
            }
        } catch (RuntimeException e) {
            if (failing.compareAndSet(false, true)) {
                LOG.log(Level.WARNING, "When API tokens are used cannot be recorded", e);
            }
        }
    }
}
