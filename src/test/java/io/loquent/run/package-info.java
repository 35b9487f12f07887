/**
 * The run mode and what it shares with the integration tests: an embedded PostgreSQL, the demo data, the server process.
 * Test code: none of it is in the WAR.
 */
package io.loquent.run;
