/** Wiring: what joins the features to the servers and to Vaadin, and what is checked at start. */
package io.loquent.app;
