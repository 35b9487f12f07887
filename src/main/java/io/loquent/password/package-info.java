/**
 * Members choose their own passwords: the first time instead of an operator's one-time password, later at any time.
 *
 * <p>Decisions: length is the only rule, for rules of composition make passwords worse (NIST SP 800-63B, 5.1.1.2); the
 * current password is asked for again except of somebody who typed a one-time password a moment ago. API tokens outlive a
 * password, for what uses them is elsewhere and would stop; the member is told, and may end them with it. Roads not taken: a
 * REST call for it (scripts have no password to choose); links by e-mail (this application sends none).
 */
package io.loquent.password;
