package io.loquent.security.rest;

import io.loquent.audit.AuditAction;
import io.loquent.audit.AuditEntry;
import io.loquent.audit.AuditTrail;
import io.loquent.security.ApiPath;
import io.loquent.security.CurrentMember;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Records calls that would have changed something and were denied. On the screen nobody gets that far: what somebody may
 * not do is not offered.
 */
@Provider
@ApplicationScoped
public class DeniedCallTrail implements ContainerResponseFilter {
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @Inject
    private CurrentMember caller;

    @Inject
    private AuditTrail trail;

    /**
     * NB: only a call of ours is denied, so the path is one that we know; without its matrix parameters, which match
     * anything, it holds nothing a caller made up.
     */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == Status.FORBIDDEN.getStatusCode() && !READING.contains(request.getMethod())) {
            String path = request.getUriInfo().getPathSegments().stream()
                    .map(PathSegment::getPath)
                    .filter(segment -> !segment.isEmpty())
                    .collect(Collectors.joining("/", ApiPath.ROOT + "/", ""));
            AuditEntry denied = caller.does(AuditAction.ACCESS_DENIED).failed(AuditEntry.REFUSED);
            trail.recordRefusal(denied.about(request.getMethod() + " " + path));
        }
    }
}
