/**
 * The audit trail: who did what, when, from where and how it ended, for each organization; never a secret.
 *
 * <p>Promises: what changes data is recorded in the transaction that changes it. Events can be neither changed nor removed by
 * the application's database role; they are numbered without a gap and hash-chained per organization
 * ({@link io.loquent.audit.ChainVerification}). Two organizations never wait for each other: the only lock is that of the own
 * chain's head, and who waits for it waits mostly without a connection ({@link io.loquent.audit.ChainTurns}), so that a chain
 * which is busy or stuck cannot eat the pool. A text in it is on one line, visible and bounded.
 *
 * <p>What the chain proves: an event that was changed, removed or put in between afterwards, by whatever role, breaks it there,
 * unless every event behind it is made anew too. Who may write past the application (the tables' owner, a superuser) can do
 * that, or cut off the newest events together with the head. Therefore the verification tells each chain's head: kept where
 * that person cannot write, it proves later that all up to there is as it was. Nothing proves that an event was recorded in
 * the first place but the application's code.
 *
 * <p>Decisions: the function {@code audit_append} numbers, dates and hashes in the database and is the only way to write, so
 * that the application's role need not have {@code insert} and one statement serves both JPA and the operator's JDBC;
 * the table's checks bound what it takes, for that role could call it with anything ({@code AuditAppendTest}). It can forge an
 * event, but neither date nor remove one.
 * {@link io.loquent.audit.EventHash} computes the same in Java, apart from it, for the verification. Uses of credentials and
 * refusals do not wait for the disk, and of refusals alike of one member only so many are recorded, with a mark where more
 * were dropped ({@link io.loquent.audit.Refusals}). Members and tokens are copied, for both may be deleted. This package knows nobody
 * who calls, so that all may call it; what owners see of it is {@code io.loquent.activity}.
 *
 * <p>Archives: an operator writes the oldest events into a file and then removes them as the tables' owner
 * ({@link io.loquent.audit.ArchiveWriting}, {@link io.loquent.audit.ArchiveRemoval}); the chain begins behind them from then on,
 * and an archive is verified like the rest ({@link io.loquent.audit.ArchiveReading}). The database writes and reads the JSON, for
 * the commands have no library for it. Roads not taken: one command for both, which would remove what nobody has brought to
 * safety; a retention the servers apply by themselves, for which the application's role would have to remove events.
 *
 * <p>Measured on two busy cores with PostgreSQL's fsync on: 0.15 ms to record a use, 0.6 to 1.9 ms for what waits for the disk;
 * the first page of any filter of a trail of 200,000 events within 30 ms; 200,000 events verified in 1.1 s; 350 bytes each.
 *
 * <p>Roads not taken: a lock time-out alone for whoever waits for a chain, which would still let forty of them have the whole
 * pool for as long as it lasts (the function has one all the same, so that what was given up ends in the database too);
 * triggers on the tables (they know neither caller nor address nor failures); hashing in the application
 * (two implementations that write, and a role that could insert anything); one chain for all organizations (all would queue
 * for it); a signature with a key of the server's (who can write past the application can often read that too).
 */
package io.loquent.audit;
