/**
 * The integration tests: the real WAR on a real server, with a real PostgreSQL and a sandbox Twilio, spoken to over HTTP.
 *
 * <p>Promises: every test makes its own {@link io.loquent.it.Tenant}, so that none sees another's rows and their order
 * does not matter. What a server needs to be told stands in {@code arquillian.xml} and the Maven properties {@code it.*};
 * the classes here run on any of them unchanged.
 *
 * <p>Decisions: one deployment for all classes, because a start costs half a minute; the test bed is started by an
 * Arquillian extension, because it must be there before the server; members of tests have a password hash of few rounds,
 * because every call signs in. A test of a fault counts in a {@link io.loquent.it.Toll} and prints what it counted before
 * it fails; what is compared between the servers is written down by {@link io.loquent.it.Behaviour}. All classes run on all
 * servers but those that say {@link io.loquent.run.OwnPayaraMicro} or {@link io.loquent.it.OnOneServer}: faults too, because
 * the pools of connections, to the database and to Twilio, are what differs most between servers. Roads not taken: tests
 * inside the container; they would need an archive that is not the one that ships. A second run for whatever failed the
 * first time: a race that shows once in many runs is what the tests of faults are for, so that {@code .ci/layers.py} refuses
 * it of all but a browser's.
 */
package io.loquent.it;
