package io.loquent.database;

import jakarta.annotation.sql.DataSourceDefinition;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The application's database as the server's pool sees it: the address and the application's role come from
 * {@code loquent.db.*}, so that the same WAR runs on every server without a line of its own configuration.
 *
 * <p>The pools of the servers need not validate: after a restart of PostgreSQL each connection heals itself, see
 * {@link HealingConnection}.
 */
@DataSourceDefinition(
        name = LoquentDataSource.JNDI_NAME,
        className = "io.loquent.database.LoquentDataSource",
        initialPoolSize = 2,
        minPoolSize = 2,
        maxPoolSize = 32,
        maxIdleTime = 300,
        isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
        properties = {
            // NB: WildFly makes no pool without a property that has a setter.
            "applicationName=loquent",
            // For Payara, where a caller waits a minute for a connection otherwise. WildFly says that it ignores it.
            "fish.payara.max-wait-time-in-millis=5000"
        })
public class LoquentDataSource extends PGSimpleDataSource {
    public static final String JNDI_NAME = "java:app/jdbc/loquent";

    private static final long serialVersionUID = 1L;
    private static final DatabaseOutage OUTAGE = new DatabaseOutage();
    private static final int SECONDS_TO_CONNECT = 5;
    private static final int SECONDS_TO_ANSWER = 30;

    /** NB: told when a connection is asked for; servers print what a constructor throws, and how they came there. */
    private final boolean malformedUrl;

    public LoquentDataSource() {
        Config config = ConfigProvider.getConfig(LoquentDataSource.class.getClassLoader());
        malformedUrl = config.getOptionalValue("loquent.db.url", String.class)
                .filter(url -> !takes(url))
                .isPresent();
        config.getOptionalValue("loquent.db.user", String.class).ifPresent(super::setUser);
        config.getOptionalValue("loquent.db.password", String.class).ifPresent(super::setPassword);
        setConnectTimeout(SECONDS_TO_CONNECT);
        setSocketTimeout(SECONDS_TO_ANSWER);
        setTcpKeepAlive(true);
    }

    private boolean takes(String url) {
        try {
            DatabaseUrl.give(this, url);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** NB: servers call this with the annotation's blank default after the constructor. */
    @Override
    public void setUser(String user) {
        if (user != null && !user.isBlank()) {
            super.setUser(user);
        }
    }

    /** NB: see {@link #setUser}. */
    @Override
    public void setPassword(String password) {
        if (password != null && !password.isBlank()) {
            super.setPassword(password);
        }
    }

    /** NB: WildFly asks with blanks, too; {@link #getConnection()} comes by here. */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        try {
            if (malformedUrl) {
                throw new MalformedUrlException();
            }
            Connection connection = user == null || user.isBlank()
                    ? HealingConnection.from(() -> super.getConnection(getUser(), getPassword()))
                    : HealingConnection.from(() -> super.getConnection(user, password));
            OUTAGE.ends();
            return connection;
        } catch (SQLException e) {
            OUTAGE.begins(e);
            throw e;
        }
    }
}
