/** The REST face of {@link io.loquent.settings}: reads the request, calls, renders. */
package io.loquent.settings.rest;
