package io.loquent.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The tables, kept by Flyway. The migrating role owns them; the application's role may only read and write rows. A
 * deployment that is not told the migrating role checks that the schema is the one it needs.
 */
@ApplicationScoped
public class DatabaseSchema {
    private static final int SECONDS_TO_ANSWER = 2;
    private static final int SECONDS_TO_CONNECT = 5;

    @Resource(lookup = LoquentDataSource.JNDI_NAME)
    private DataSource dataSource;

    @Inject
    @ConfigProperty(name = "loquent.db.url")
    private Optional<String> url;

    @Inject
    @ConfigProperty(name = "loquent.db.user")
    private Optional<String> user;

    @Inject
    @ConfigProperty(name = "loquent.db.owner.user")
    private Optional<String> ownerUser;

    @Inject
    @ConfigProperty(name = "loquent.db.owner.password")
    private Optional<String> ownerPassword;

    /** @throws IllegalStateException with one sentence for the operator */
    public void bringUpToDate() {
        if (url.isEmpty() || user.isEmpty()) {
            throw new IllegalStateException("no database: set loquent.db.url, loquent.db.user and loquent.db.password");
        }
        try {
            if (ownerUser.isPresent()) {
                new Migrations(asOwner(), user.get()).run();
            } else {
                new Migrations(dataSource, user.get()).requireCurrent();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(DatabaseRefusal.sentence(e), e);
        }
    }

    private DataSource asOwner() throws SQLException {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        DatabaseUrl.give(owner, url.orElseThrow());
        owner.setUser(ownerUser.orElseThrow());
        ownerPassword.ifPresent(owner::setPassword);
        owner.setConnectTimeout(SECONDS_TO_CONNECT);
        return owner;
    }

    /** The database as the application's role sees it through the pool. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** Whether the pool gives a connection that answers. */
    public boolean isReachable() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(SECONDS_TO_ANSWER);
        } catch (SQLException e) {
            return false;
        }
    }
}
