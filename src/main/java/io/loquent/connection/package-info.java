/**
 * The feature: an organization connects its own Twilio account, and every Twilio operation then finds its credentials.
 *
 * <p>Promises: nothing is written before Twilio accepted the pair; nothing is held open while Twilio answers; a token is
 * opened in {@link io.loquent.connection.CredentialResolver} only, for one operation at a time; what is done, tried and used is
 * in the audit trail, a change in the transaction that makes it ({@link io.loquent.connection.ConnectionChanges}), a use
 * because operations get at credentials by {@link io.loquent.connection.CredentialUse} only.
 *
 * <p>Decisions: the record's version, read before Twilio is asked, goes with the save: of two administrators who connect at
 * once the later gets {@code connection-changed}. A pair that is in use already and is connected once more replaces nothing, or
 * whoever repeats a connect would lose the pair to roll back to. Connects take turns
 * ({@link io.loquent.connection.ConnectTurns}), or those whom a slow Twilio answers at once would slow everybody down. Road
 * not taken: caching resolved credentials; another node may have replaced them.
 */
package io.loquent.connection;
