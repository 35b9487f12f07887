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
 */
package io.loquent.organization;
