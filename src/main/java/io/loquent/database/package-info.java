/**
 * The database: the data source definition all servers take from the WAR, and the schema.
 *
 * <p>Decisions: {@code @DataSourceDefinition} with a class that reads {@code loquent.db.*} itself, so that no server
 * needs a line for it; and connections that heal themselves ({@link io.loquent.database.HealingConnection}), because
 * WildFly's pools of such definitions neither validate nor discard: after a restart of PostgreSQL each pooled connection
 * would cost a request. Measured on WildFly and Payara Server by terminating all backends under the pool: 0 of 40
 * following requests failed. It costs an empty query before a transaction on a connection unused for 100 ms. The same
 * connections know their isolation level by heart: Payara's pool asks for it each time one comes back, and pgjdbc asks the
 * database, which was every second round trip of a {@code GET /api/settings}.
 *
 * <p>What nearly every call asks, the token it comes with and the organization's overview, is read by plain JDBC
 * ({@link io.loquent.database.RowQuery}): JPA took a quarter of such a call's time, and while there was no database it
 * kept a call for 10 s. Everything else is JPA's. Roads not taken for these: a cache, for another node may have revoked the token
 * or replaced the account a moment ago; one statement for the callers who ask at the same moment, which on two processors
 * found too few of them to gain anything.
 *
 * <p>Roads not taken: a resource made in each server (Payara Micro's boot commands cannot carry a JDBC URL in an
 * environment variable, WildFly needs the driver installed); an {@code XADataSource}, whose fatal errors make WildFly
 * discard a connection, but only after a request has failed on each.
 */
package io.loquent.database;
