/** What {@link io.loquent.security} sees of calls of the REST API. */
package io.loquent.security.rest;
