package io.loquent.member.rest;

import io.loquent.member.Inviting;
import io.loquent.member.NewInvitation;
import io.loquent.member.OrganizationMembers;
import io.loquent.problem.rest.JsonBody;
import io.loquent.problem.rest.JsonBody.Kind;
import io.loquent.problem.rest.JsonTime;
import io.loquent.security.Member;
import io.loquent.security.PublicAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.Map;

/** {@code /api/members}. */
@RequestScoped
@Path("/members")
@Produces(MediaType.APPLICATION_JSON)
public class MemberResource {
    private static final Map<String, Kind> ACCESS = Map.of("owner", Kind.FLAG, "permissions", Kind.TEXTS);
    private static final Map<String, Kind> INVITATION =
            Map.of("email", Kind.TEXT, "owner", Kind.FLAG, "permissions", Kind.TEXTS);

    @Inject
    private OrganizationMembers members;

    @Inject
    private Inviting inviting;

    @Inject
    private PublicAddress publicAddress;

    @Inject
    private HttpServletRequest request;

    @GET
    public String list() {
        JsonArrayBuilder list = Json.createArrayBuilder();
        members.list().forEach(member -> list.add(json(member)));
        return Json.createObjectBuilder().add("members", list).build().toString();
    }

    /** The answer alone carries the link. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response invite(InputStream body) {
        JsonBody json = JsonBody.read(body, INVITATION);
        return created(inviting.invite(json.text("email"), json.flag("owner"), json.texts("permissions")));
    }

    @PUT
    @Path("/{id: [0-9]{1,18}}")
    @Consumes(MediaType.APPLICATION_JSON)
    public String change(@PathParam("id") long id, InputStream body) {
        JsonBody json = JsonBody.read(body, ACCESS);
        Boolean owner = json.holds("owner") ? json.flag("owner") : null;
        return members.change(id, owner, json.texts("permissions"))
                .map(member -> json(member).build().toString())
                .orElseThrow(NotFoundException::new);
    }

    @DELETE
    @Path("/{id: [0-9]{1,18}}")
    public void remove(@PathParam("id") long id) {
        if (!members.remove(id)) {
            throw new NotFoundException();
        }
    }

    /** A new link in place of the present one. */
    @POST
    @Path("/{id: [0-9]{1,18}}/invitation")
    public Response inviteAgain(@PathParam("id") long id) {
        return created(inviting.inviteAgain(id).orElseThrow(NotFoundException::new));
    }

    private Response created(NewInvitation made) {
        String page = publicAddress.of(request) + request.getContextPath() + "/" + NewInvitation.PAGE;
        String answer = json(made.member())
                .add("invitation_link", page + "#" + made.token().reveal())
                .build()
                .toString();
        return Response.status(Response.Status.CREATED).entity(answer).build();
    }

    private static JsonObjectBuilder json(Member member) {
        return Json.createObjectBuilder()
                .add("id", member.id())
                .add("email", member.email())
                .add("owner", member.isOwner())
                .add("permissions", Json.createArrayBuilder(member.grantedPermissions()))
                .add("status", member.invitationUntil() == null ? "active" : "invited")
                .add("invitation_expires_at", time(member.invitationUntil()))
                .add("last_signed_in_at", time(member.lastSignedInAt()));
    }

    private static JsonValue time(OffsetDateTime moment) {
        return moment == null ? JsonValue.NULL : JsonTime.of(moment);
    }
}
