package io.loquent.activity.rest;

import io.loquent.activity.Activity;
import io.loquent.activity.EventExport;
import io.loquent.activity.EventJson;
import io.loquent.activity.EventPage;
import io.loquent.activity.EventQuery;
import io.loquent.activity.ExportFormat;
import io.loquent.audit.AuditFilter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;

/** {@code /api/audit-events}: by page, or all of them as a file. */
@RequestScoped
@Path("/audit-events")
public class AuditEventResource {
    @Inject
    private Activity activity;

    @Inject
    private EventExport exports;

    @Context
    private UriInfo uri;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String page() {
        EventQuery query = new EventQuery();
        EventPage page =
                activity.page(filter(query), query.cursor(parameter("cursor")), query.limit(parameter("limit")));
        JsonArrayBuilder events = Json.createArrayBuilder();
        page.events().forEach(event -> events.add(EventJson.of(event)));
        JsonObjectBuilder json = Json.createObjectBuilder().add("events", events);
        if (page.next().isPresent()) {
            json.add("next_cursor", String.valueOf(page.next().getAsLong()));
        } else {
            json.addNull("next_cursor");
        }
        return json.build().toString();
    }

    @GET
    @Path("/export")
    @Produces({"text/csv", MediaType.APPLICATION_JSON})
    public Response export() {
        EventQuery query = new EventQuery();
        ExportFormat format = query.format(parameter("format"));
        StreamingOutput file = exports.open(filter(query), format)::writeTo;
        return Response.ok(file, format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + format.fileName() + "\"")
                .build();
    }

    private AuditFilter filter(EventQuery query) {
        return query.filter(parameter("action"), parameter("result"), parameter("from"), parameter("to"));
    }

    private String parameter(String name) {
        return uri.getQueryParameters().getFirst(name);
    }
}
