package io.loquent.it;

import io.loquent.run.Sql;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The database behind the application, seen past it. */
public final class Database implements MemberRows, ConnectionRows, TrailRows {
    private final DataSource superuser;

    Database(DataSource superuser) {
        this.superuser = superuser;
    }

    @Override
    public DataSource superuser() {
        return superuser;
    }

    long addOrganization(String name) {
        return Long.parseLong(one("insert into organization (name) values (?) returning id", name));
    }

    /** The organization's row as JSON, every column. */
    String organization(long id) {
        return one("select row_to_json(o) from organization o where id = ?", id);
    }

    @Override
    public String organization(long id, String column) {
        return one("select \"" + column + "\" from organization where id = ?", id);
    }

    /** Cuts the application off, as a restart of PostgreSQL does; returns how many connections that hit. */
    int cutConnections() {
        return rows("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'loquent_app'")
                .size();
    }

    /** No new connections for the application until {@link #letIn()}. */
    public void shutOut() {
        execute("alter role loquent_app nologin");
        cutConnections();
    }

    public void letIn() {
        execute("alter role loquent_app login");
    }

    /** The application's transactions that have been open for longer than that. */
    int transactionsOpenFor(Duration time) {
        return Integer.parseInt(one(
                "select count(*) from pg_stat_activity where usename = 'loquent_app' and xact_start < clock_timestamp() - ?::interval",
                time.toString()));
    }

    /** The application's connections that wait just now for a lock of somebody else's, or for others who do. */
    int waitingForOthers() {
        return Integer.parseInt(one("with recursive"
                + " app as (select pid, pg_blocking_pids(pid) as blocking from pg_stat_activity where usename = 'loquent_app'),"
                + " behind as (select pid from app where exists"
                + " (select from unnest(blocking) as other where other not in (select pid from app))"
                + " union select app.pid from app join behind on behind.pid = any(app.blocking))"
                + " select count(*) from behind"));
    }

    /** How many statements the application has had executed; BEGIN, COMMIT and SET are not counted. */
    long statements() {
        return Long.parseLong(one("select coalesce(sum(calls), 0) from pg_stat_statements s"
                + " join pg_roles r on r.oid = s.userid where rolname = 'loquent_app'"));
    }

    /** Every row of every table of the application as text; bytes appear in hex. */
    public String dump() {
        List<String> everything = new ArrayList<>();
        for (String table : rows("select format('%I.%I', schemaname, tablename) from pg_tables "
                + "where schemaname not in ('pg_catalog', 'information_schema')")) {
            everything.add(table);
            everything.addAll(rows("select t::text from " + table + " t"));
        }
        return String.join("\n", everything);
    }

    @Override
    public String one(String sql, Object... parameters) {
        try {
            return new Sql(superuser).one(sql, parameters);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<String> rows(String sql, Object... parameters) {
        try {
            return new Sql(superuser).rows(sql, parameters);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void execute(String sql) {
        try {
            new Sql(superuser).execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
