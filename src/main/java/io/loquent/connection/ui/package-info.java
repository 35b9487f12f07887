/**
 * The Twilio section of the settings screen.
 *
 * <p>Promises: the Auth Token goes from its field to one request and rests nowhere; whatever waits for Twilio holds no lock
 * of Vaadin's ({@code TwilioRequest}), so that the reader's other tabs go on. Road not taken: push; see there.
 */
package io.loquent.connection.ui;
