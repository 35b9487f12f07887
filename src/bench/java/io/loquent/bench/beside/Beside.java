package io.loquent.bench.beside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** The least a resource can do, and the least a database can. */
@ApplicationScoped
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class Beside {
    private final PrimaryKeySelect select = new PrimaryKeySelect();

    @GET
    @Path("hello")
    public String hello() {
        return "{\"hello\":\"world\"}";
    }

    /** What is left to gain for a call that needs two statements, one after the other, and does nothing else. */
    @GET
    @Path("two-selects")
    public String twoSelects() {
        return "{\"hello\":\"" + select.once() + select.once() + "\"}";
    }

    /** Reads rows by primary key for that long, from so many threads at once, and says how fast. */
    @GET
    @Path("selects")
    public String selects(@QueryParam("threads") int threads, @QueryParam("millis") long millis) {
        return SelectRate.measure(select, threads, millis);
    }
}
