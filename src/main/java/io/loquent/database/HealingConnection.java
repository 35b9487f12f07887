package io.loquent.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A pooled connection that opens itself anew when PostgreSQL has been restarted. It looks whether it is alive before it
 * begins a transaction (or a statement outside of one), when nothing can be lost by it; a transaction that breaks on the
 * way fails like any other.
 *
 * <p>It also answers what its transaction isolation is from memory: PostgreSQL's driver asks the database each time, and
 * Payara's pool each time it takes a connection back.
 */
final class HealingConnection implements InvocationHandler {
    private static final Logger LOG = Logger.getLogger(HealingConnection.class.getName());
    private static final int SECONDS_TO_ANSWER = 2;

    /** Used within this time, it needs no look. */
    private static final Duration TRUSTED = Duration.ofMillis(100);

    private final Source source;
    private final Map<Method, Object[]> settings = new LinkedHashMap<>();
    private Connection connection;
    private boolean autoCommit = true;
    private boolean inTransaction;
    private long lastAnswer;

    /** Null until somebody asks. NB: this application says {@code set transaction} nowhere; that would go by here. */
    private Integer isolation;

    private HealingConnection(Source source) throws SQLException {
        this.source = source;
        this.connection = source.open();
        this.lastAnswer = System.nanoTime();
    }

    static Connection from(Source source) throws SQLException {
        return (Connection) Proxy.newProxyInstance(
                HealingConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new HealingConnection(source));
    }

    @Override
    public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
        String name = method.getName();
        switch (name) {
            case "equals":
                return self == arguments[0];
            case "hashCode":
                return System.identityHashCode(self);
            case "rollback":
                if (arguments == null && connection.isClosed()) {
                    return null; // PostgreSQL did it when the connection broke.
                }
                break;
            case "setAutoCommit":
                autoCommit = (boolean) arguments[0];
                if (autoCommit && connection.isClosed()) {
                    inTransaction = false;
                    return null; // NB: WildFly's pool would lose count if this failed; the next work opens it anew.
                }
                heal();
                break;
            case "getTransactionIsolation":
                return isolation();
            case "setTransactionIsolation":
                if (arguments[0].equals(isolation())) {
                    remember(method, arguments);
                    return null;
                }
                break;
            default:
                if (name.startsWith("create") || name.startsWith("prepare") || name.equals("isValid")) {
                    heal();
                }
        }
        Object result = call(method, arguments);
        remember(method, arguments);
        return result;
    }

    private void heal() throws SQLException {
        if (inTransaction || System.nanoTime() - lastAnswer < TRUSTED.toNanos()) {
            return;
        }
        if (!connection.isValid(SECONDS_TO_ANSWER)) {
            Connection broken = connection;
            connection = source.open();
            closeQuietly(broken);
            isolation = null;
            for (Map.Entry<Method, Object[]> setting : settings.entrySet()) {
                call(setting.getKey(), setting.getValue());
            }
            if (!autoCommit) {
                // NB: the transaction could not begin while there was no database; WildFly's pool believes it did.
                connection.setAutoCommit(false);
                inTransaction = true;
            }
            LOG.fine("A broken database connection was opened anew");
        }
        lastAnswer = System.nanoTime();
    }

    private void remember(Method method, Object[] arguments) {
        switch (method.getName()) {
            case "setAutoCommit" -> inTransaction = !autoCommit;
            case "setTransactionIsolation" -> {
                isolation = (Integer) arguments[0];
                settings.put(method, arguments);
            }
            case "setReadOnly", "setHoldability", "setSchema" -> settings.put(method, arguments);
            default -> {}
        }
    }

    private Integer isolation() throws SQLException {
        if (isolation == null) {
            isolation = connection.getTransactionIsolation();
        }
        return isolation;
    }

    private Object call(Method method, Object[] arguments) throws SQLException {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof SQLException failure) {
                throw failure;
            }
            throw new SQLException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new SQLException(e);
        }
    }

    private static void closeQuietly(Connection broken) {
        try {
            broken.close();
        } catch (SQLException e) {
            LOG.log(Level.FINE, "A broken database connection did not close", e);
        }
    }

    /** Opens a connection to the database. */
    @FunctionalInterface
    interface Source {
        Connection open() throws SQLException;
    }
}
