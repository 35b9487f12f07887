/**
 * The integration tests: the real WAR on a real server, with a real PostgreSQL and a sandbox Twilio, spoken to over HTTP.
 *
 * <p>Promises: every test makes its own {@link io.loquent.it.Tenant}, so that none sees another's rows and their order
 * does not matter. What a server needs to be told stands in {@code arquillian.xml} and the Maven properties {@code it.*};
 * the classes here run on any of them unchanged.
 *
 * <p>Decisions: one deployment for all classes, because a start costs half a minute; the test bed is started by an
 * Arquillian extension, because it must be there before the server; members of tests have a password hash of few rounds,
 * because every call signs in. Road not taken: tests inside the container; they would need an archive that is not the
 * one that ships.
 */
package io.loquent.it;
