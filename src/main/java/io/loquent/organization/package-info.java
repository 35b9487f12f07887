/**
 * The tenant: its record and the only class that reads and writes it.
 *
 * <p>Decisions: the optimistic-lock version is handed through the wait for Twilio, so that of two administrators who
 * connect at once one wins whole. Nothing here opens a sealed token. Road not taken: a row lock during verification; it
 * would hold a database connection while Twilio answers.
 *
 * <p>Which accounts are checked again, when and by which node is decided by rows ({@link io.loquent.organization.DueChecks}): a
 * turn that one node has at a time and that runs out, the number begun in this minute, and each account's own time, which
 * is moved a little while it is checked. Road not taken: an advisory lock; it holds for one transaction or one
 * connection, and neither may be open while Twilio answers.
 *
 * <p>Which keys the nodes have is in rows too ({@link io.loquent.organization.NodeKeys}), because nobody else could tell the
 * operator's commands, which run anywhere and know no node's address: each node says so every minute, and what is older than
 * three says nothing. Roads not taken: asking the nodes over HTTP; the commands would need a list of them, and the one that
 * is forgotten there is the one that matters. A session's advisory lock for each node, gone the moment it dies; it would
 * hold a connection of the pool for as long as the node runs, and a proxy in front of PostgreSQL need not keep it.
 */
package io.loquent.organization;
