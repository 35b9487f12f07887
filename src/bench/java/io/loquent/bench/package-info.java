/**
 * The benchmark, {@code mvn -Pbench verify}: what the WAR costs beside what the same machine does without it. It is no
 * test and not part of {@code verify}; it fails when a figure cannot be taken, and says of each aim whether it is met.
 *
 * <p>How it is measured: the WAR that ships on Payara Micro with the options of {@code server-config}, a PostgreSQL with
 * its data in the system's cache that waits for the disk with every commit, the sandbox Twilio and the callers, all on loopback
 * of one machine. The callers are a closed loop with connections kept open; what is compared runs by turns after a
 * warm-up that ends when the server spends no less CPU time on a call than before, or after a minute. Callers come with API tokens: a password costs a fifth of a second by design. {@code CPU ms} is the server
 * process's CPU time for one request, which other programs on the machine disturb least. The bare resource and the
 * database's own rate come from a second application in the same server, with the same data source class and pool
 * settings; so does a resource that does nothing but two statements, which is what any call of two statements can at best
 * come to on that machine.
 *
 * <p>What not to read into it: no figure is a capacity. Callers, double, database and server share the processors, so a
 * rate says something only beside another of the same run, and a 99th percentile of a full machine says how its
 * scheduler queues. A closed loop does not see what waits outside (coordinated omission). The double answers quicker
 * than Twilio, so that what is ours shows. Loopback has no latency and no TLS. The first start is cold for the database
 * and the JVM, not for the disk cache.
 *
 * <p>Decisions: latencies in HdrHistogram; Apache's blocking client for the callers, which Twilio's SDK uses too, so that
 * both sides of a comparison have the same. {@code -Dbench.scale=0.1} shortens turns and tables while the benchmark itself
 * is worked on; {@code -Dbench.only=settings,connect} takes some of the items (start-up, settings, connect, resolution,
 * slow-twilio, pages, scale, memory, sweeps), each of which stands by itself; {@code -Dbench.jvm} adds options of the server's JVM, e.g. a
 * flight recording. Road not taken: JMH, which measures methods, not a server.
 */
package io.loquent.bench;
