/**
 * What an operator does from a shell, without a server: {@code java -jar loquent.war <command>}.
 *
 * <p>Promises: every command says in one line what it did or why not; a refusal changes nothing; no key material and no
 * Auth Token is ever printed; whatever is interrupted can be run again.
 *
 * <p>Decisions: the WAR is its own tool, so that its version is always the server's;
 * {@link io.loquent.operator.LoquentWar} stands once more at the WAR's root, where {@code java -jar} looks, and makes a
 * class path of the rest. The commands use the JDK, JDBC and the same configuration keys as the server, and of the
 * application only classes that need no container. Roads not taken: a REST face for these (one more door into the
 * server), a second artifact (its version could differ), a picocli (a handful of commands).
 */
package io.loquent.operator;
