package io.loquent.twilio;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Twilio's REST API as far as it is used; {@link TwilioGateway} is its only caller. Answers come raw, whatever their
 * status, because their bodies are read with a bound.
 *
 * <p>NB: public, because RESTEasy (WildFly) calls it from another package.
 *
 * @see <a href="https://www.twilio.com/docs/usage/api">Twilio API 2010-04-01</a>
 */
@Path("/2010-04-01/Accounts")
@Produces(MediaType.APPLICATION_JSON)
public interface TwilioApi {

    @GET
    @Path("/{sid}.json")
    Response account(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("sid") String accountSid);

    @GET
    @Path("/{sid}/IncomingPhoneNumbers.json")
    Response incomingPhoneNumbers(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("sid") String accountSid,
            @QueryParam("PageSize") int pageSize,
            @QueryParam("Page") int page,
            @QueryParam("PageToken") String pageToken);
}
