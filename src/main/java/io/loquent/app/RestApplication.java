package io.loquent.app;

import io.loquent.security.ApiPath;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The REST API; the server finds its resources and mappers. */
@ApplicationPath(ApiPath.ROOT)
public class RestApplication extends Application {

    /** No description in WADL, which Payara's Jersey would answer to OPTIONS; ours is at {@code /openapi}. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
