package io.loquent.it;

import java.util.List;
import javax.sql.DataSource;

/** Statements of the superuser. What stands in one group of tables has an interface of its own on top of this. */
interface Statements {
    DataSource superuser();

    /** The first column of the only row. */
    String one(String sql, Object... parameters);

    /** The first column of each row. */
    List<String> rows(String sql, Object... parameters);

    void execute(String sql);
}
