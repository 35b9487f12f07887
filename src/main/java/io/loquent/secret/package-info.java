/**
 * Secrets: how they travel ({@link io.loquent.secret.SecretText}), how they rest
 * ({@link io.loquent.secret.SealedSecret}) and the one place that turns one into the other
 * ({@link io.loquent.secret.SecretVault}).
 *
 * <p>Decisions: Tink's AEAD with AES-256-GCM and key ids, so that keys rotate without a stop; the organization and the
 * Account SID are associated data, so that a row swapped in the database does not open. Roads not taken: encryption by
 * the database (the key would travel in SQL), JPA converters (they would open a token on every load).
 */
package io.loquent.secret;
