package io.loquent.apitoken.rest;

import io.loquent.apitoken.ApiToken;
import io.loquent.apitoken.ApiTokens;
import io.loquent.apitoken.NewApiToken;
import io.loquent.problem.rest.JsonBody;
import io.loquent.problem.rest.JsonBody.Kind;
import io.loquent.problem.rest.JsonTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Map;

/** {@code /api/tokens}. */
@ApplicationScoped
@Path("/tokens")
@Produces(MediaType.APPLICATION_JSON)
public class ApiTokenResource {
    private static final Map<String, Kind> FIELDS =
            Map.of("name", Kind.TEXT, "permissions", Kind.TEXTS, "expires_at", Kind.TEXT);

    @Inject
    private ApiTokens tokens;

    /** The answer alone carries the token. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(InputStream body) {
        JsonBody json = JsonBody.read(body, FIELDS);
        NewApiToken made = tokens.create(json.text("name"), json.texts("permissions"), json.text("expires_at"));
        String answer =
                json(made.token()).add("token", made.secret().reveal()).build().toString();
        return Response.status(Response.Status.CREATED).entity(answer).build();
    }

    @GET
    public String list() {
        JsonArrayBuilder list = Json.createArrayBuilder();
        tokens.list().forEach(token -> list.add(json(token)));
        return Json.createObjectBuilder().add("tokens", list).build().toString();
    }

    @DELETE
    @Path("/{id: [0-9]{1,18}}")
    public void revoke(@PathParam("id") long id) {
        if (!tokens.revoke(id)) {
            throw new NotFoundException();
        }
    }

    private static JsonObjectBuilder json(ApiToken token) {
        JsonValue lastUsed = token.lastUsedAt() == null ? JsonValue.NULL : JsonTime.of(token.lastUsedAt());
        return Json.createObjectBuilder()
                .add("id", token.id())
                .add("name", token.name())
                .add("prefix", token.prefix())
                .add("permissions", Json.createArrayBuilder(token.permissions()))
                .add("created_by", token.createdBy())
                .add("created_at", JsonTime.of(token.createdAt()))
                .add("expires_at", JsonTime.of(token.expiresAt()))
                .add("last_used_at", lastUsed);
    }
}
