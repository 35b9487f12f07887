/** The REST face of {@link io.loquent.numbers}: reads the request, calls, renders. */
package io.loquent.numbers.rest;
