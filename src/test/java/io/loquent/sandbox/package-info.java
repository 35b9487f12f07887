/**
 * A sandbox Twilio on loopback: stands in for {@code api.twilio.com} in run mode and in tests. It answers as Twilio
 * does for a handful of documented {@linkplain io.loquent.sandbox.SandboxAccount accounts}, and misbehaves on request
 * in every way a remote service can ({@link io.loquent.sandbox.SandboxAnswer}).
 *
 * <p>Promises: nothing leaves the machine; tokens sent to it are compared and forgotten, never kept or printed;
 * behaviour is set per Account SID, so tests that run side by side do not disturb each other.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Two layers. The JDK's HTTP server speaks HTTP; in front of it {@code SandboxWire} passes bytes on. The HTTP
 *       server never shows its socket, and a reset connection or headers that drip need the socket. The wire does not
 *       parse anything: it only knows which client is behind which connection of the HTTP server.
 *   <li>Stricter than Twilio where leniency would hide a mistake: a page beyond the first without its
 *       {@code PageToken} is refused, because Twilio documents {@code Page} as "client state" only.
 *   <li>Answers carry every published property, {@code auth_token} included: code that keeps a whole body shows up.
 *   <li>Suspended and closed accounts are fetched with 200 and their status. Twilio's pages disagree here; the other
 *       variants (401, 403) are a {@link io.loquent.sandbox.SandboxAnswer} away.
 * </ul>
 *
 * <p>Roads not taken: WireMock, for its size and because its stubs would bury the product's words; a recorded session
 * with Twilio, because it ages, and would hold real accounts.
 *
 * <p>Sources: <a href="https://www.twilio.com/docs/iam/api/account">Account</a>, <a
 * href="https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource">IncomingPhoneNumber</a>, <a
 * href="https://www.twilio.com/docs/usage/twilios-response">Twilio's response</a>.
 */
package io.loquent.sandbox;
