/** The REST face of {@link io.loquent.activity}: reads the request, calls, renders. */
package io.loquent.activity.rest;
