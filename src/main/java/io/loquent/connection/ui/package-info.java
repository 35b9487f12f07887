/** The Twilio section of the settings screen. */
package io.loquent.connection.ui;
