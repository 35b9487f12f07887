/**
 * What owners see of the audit trail ({@link io.loquent.audit}): by page, on the screen and as an export.
 *
 * <p>Promises: an organization sees its own events only; pages follow a number that never changes, so that events recorded
 * meanwhile move nothing; an export holds one page in memory, however long the trail is; no cell of a CSV is a formula.
 *
 * <p>Decisions: apart from {@code audit}, because this asks who calls, and the packages that know that record there. The
 * permission {@code Audit:Collection:List} is its own, so that an API token of a log collector needs no other. An export has
 * its own address and says its format there: a page of JSON and an endless JSON are different things, and a browser's link
 * cannot choose by {@code Accept}. Road not taken: a total count; it would read every event to show a number nobody needs.
 */
package io.loquent.activity;
