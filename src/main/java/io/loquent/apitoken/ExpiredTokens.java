package io.loquent.apitoken;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Removes tokens that expired long ago. NB: a timer that throws is never called again on Payara. */
@Singleton
@DependsOn("Startup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExpiredTokens {
    private static final Logger LOG = Logger.getLogger(ExpiredTokens.class.getName());

    @Inject
    private ApiTokenStore store;

    @Schedule(hour = "*", minute = "41", persistent = false)
    void remove() {
        try {
            store.removeLongExpired();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The removal of expired API tokens failed; its next time is its next try", e);
        }
    }
}
