/** The REST face of {@link io.loquent.connection}: reads the request, calls, renders. */
package io.loquent.connection.rest;
