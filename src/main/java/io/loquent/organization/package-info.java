/**
 * The tenant: its record and the only class that reads and writes it.
 *
 * <p>Decisions: the optimistic-lock version is handed through the wait for Twilio, so that of two administrators who
 * connect at once one wins whole. Nothing here opens a sealed token. Road not taken: a row lock during verification; it
 * would hold a database connection while Twilio answers.
 */
package io.loquent.organization;
