/**
 * Problems over HTTP: {@code application/problem+json} from resources, filters and the sign-in mechanism alike (a small
 * HTML page for a person who opened an address outside of the API), and the
 * strict reading of request bodies.
 *
 * <p>Decision: JSON-P at the edge. WildFly turns JSON-B off when it sees Vaadin's Jackson, and a strict reading needs the
 * parser's events anyway.
 */
package io.loquent.problem.rest;
