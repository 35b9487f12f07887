package io.loquent.twilio;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Silences the loggers of the servers' HTTP clients that print whole requests, {@code Authorization} included, when an
 * operator turns on FINE logging.
 *
 * <p>NB: the loggers are held here: java.util.logging forgets the level and filter of a logger nobody references.
 */
public final class WireLogGuard {
    private static final List<Logger> WIRE_LOGS = List.of(
            Logger.getLogger("sun.net.www.protocol.http.HttpURLConnection"), // Jersey's default connector (Payara)
            Logger.getLogger("jdk.internal.httpclient.hpack"),
            Logger.getLogger("jdk.internal.httpclient.debug"),
            Logger.getLogger("org.apache.http.headers"), // RESTEasy's engine (WildFly)
            Logger.getLogger("org.apache.http.wire"));

    private WireLogGuard() {}

    /** From here on they print nothing, whatever the server's logging is set to later. */
    public static void close() {
        WIRE_LOGS.forEach(log -> {
            log.setLevel(Level.OFF);
            log.setFilter(unprinted -> false);
        });
    }
}
