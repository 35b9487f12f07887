/**
 * API tokens for REST consumers: {@code Authorization: Bearer lq_…}.
 *
 * <p>Decisions: a token acts for the member who made it, never with more than that member may do now, and not as an owner.
 * It is another identity store of the container, so that roles decide as for any caller. SHA-256 of 256 random bits is
 * stored: a call costs no password hash. Road not taken: signed tokens (JWT); they could not be revoked at once.
 */
package io.loquent.apitoken;
