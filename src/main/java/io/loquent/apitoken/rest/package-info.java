/** The REST face of {@link io.loquent.apitoken}: reads the request, calls, renders. */
package io.loquent.apitoken.rest;
