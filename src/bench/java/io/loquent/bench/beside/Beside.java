package io.loquent.bench.beside;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** The least a resource can do, and the least a database can. */
@RequestScoped
@Path("/")
public class Beside {
    @GET
    @Path("hello")
    @Produces(MediaType.APPLICATION_JSON)
    public String hello() {
        return "{\"hello\":\"world\"}";
    }

    /** Reads rows by primary key for that long, from so many threads at once, and says how fast. */
    @GET
    @Path("selects")
    @Produces(MediaType.APPLICATION_JSON)
    public String selects(@QueryParam("threads") int threads, @QueryParam("millis") long millis) {
        return SelectRate.measure(threads, millis);
    }
}
