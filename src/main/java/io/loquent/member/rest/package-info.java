/** The REST face of {@link io.loquent.member}: reads the request, calls, renders. */
package io.loquent.member.rest;
