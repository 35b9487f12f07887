/**
 * Wiring: what joins the features to the servers and to Vaadin, what is checked at start, and what is done by the clock.
 *
 * <p>Decision: all timers are in {@link io.loquent.app.Timetable}, because a timer that fails twice is gone on Payara until the
 * application is deployed anew, and one place that catches is easier to keep than one for each feature. Road not taken: an
 * interceptor around each timer; it sits inside the container's transaction, whose roll back counts as a failure too.
 */
package io.loquent.app;
