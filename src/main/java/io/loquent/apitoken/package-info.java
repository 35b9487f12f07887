/**
 * API tokens for REST consumers: {@code Authorization: Bearer lq_…}.
 *
 * <p>Decisions: a token acts for the member who made it, never with more than that member may do now, and not as an owner.
 * It is another identity store of the container, so that roles decide as for any caller. SHA-256 of 256 random bits is
 * stored: a call costs no password hash, and that its use cannot be noted fails no call. Expired tokens stay in the list for
 * 30 days, and do not count towards the fifty. Road not taken: signed tokens (JWT); they could not be revoked at once.
 */
package io.loquent.apitoken;
