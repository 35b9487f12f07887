/**
 * Limits on guessing, for whatever is guessed at: {@link io.loquent.limit.Attempts} lets an attempt begin while its
 * {@link io.loquent.limit.Counter}s have room. What counts, by whom and how often, is for the features to say;
 * {@link io.loquent.limit.TenantLimit} says it of a member and their organization.
 *
 * <p>Decisions: Bucket4j's token buckets in PostgreSQL, so that all nodes count together and a node that dies forgets
 * nothing. An attempt is counted before it is made and taken back when it was no failure; the other way round a
 * thousand at once would all find room. Several limits on one counter make a delay that grows and is bounded, because
 * each limit forgets one failure after another: nobody is locked out for good, by nobody, nor by a node's clock that was
 * ahead for a while. Names rest as hashes, and a counter's row goes when it says nothing any more. Each count is a short
 * transaction that the library makes itself on the pool: called outside of the container's transactions, all three servers
 * let it and get the connection back clean. It does not wait for the disk, which a trigger on the table sees to: what a
 * crash of the database could forget are the failures of its last moment, and a connect counts four times.
 *
 * <p>{@link io.loquent.limit.Lanes} bound something else: how much of a node one of many may have at a time. Those count in
 * memory, for it is the node's.
 *
 * <p>Roads not taken: a count in each node's memory, which more nodes multiply; a lock after so many failures, which
 * anybody could put on anybody; an own table with an own formula for delays, which would need what the library has
 * tested; JSR 107 or a data grid, which not every deployment has.
 */
package io.loquent.limit;
