/**
 * Twilio, translated: values that cannot be malformed ({@link io.loquent.twilio.AccountSid}), the gateway that speaks
 * this application's words and problems ({@link io.loquent.twilio.TwilioGateway}), and the manners of every call
 * ({@code TwilioCalls}: bulkhead, deadline, retries).
 *
 * <p>Decisions: answers are read raw, bounded in size and time, and only the fields needed are taken, because Twilio's
 * account answer itself carries an {@code auth_token}. Retries come from Failsafe and not from MicroProfile Fault
 * Tolerance, whose {@code @Retry} cannot honour {@code Retry-After} or a deadline. Road not taken: the official Java SDK;
 * it has no base-URL option, no deadline, and keeps whole answers.
 */
package io.loquent.twilio;
