package io.loquent.settings.rest;

import io.loquent.settings.SettingsReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code GET /api/settings}. */
@ApplicationScoped
@Path("/settings")
public class SettingsResource {
    @Inject
    private SettingsReader settings;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String settings() {
        return SettingsJson.of(settings.read());
    }
}
