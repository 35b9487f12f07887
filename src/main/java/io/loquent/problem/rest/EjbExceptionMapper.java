package io.loquent.problem.rest;

import jakarta.ejb.EJBException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.Providers;

/** NB: Jersey has a mapper of its own for this type, which hides that an access was denied. */
@Provider
public class EjbExceptionMapper implements ExceptionMapper<EJBException> {
    @Context
    private Providers providers;

    @Override
    public Response toResponse(EJBException thrown) {
        return providers.getExceptionMapper(Throwable.class).toResponse(thrown);
    }
}
