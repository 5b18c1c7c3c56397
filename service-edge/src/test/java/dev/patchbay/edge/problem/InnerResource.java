package dev.patchbay.edge.problem;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Answers as it is told to. */
@Path("/inner")
public class InnerResource {

    @GET
    @Path("/answers/{status}")
    public Response answer(@RestPath int status, @RestQuery String body) {
        return Response.status(status).type("text/html").entity(body).build();
    }
}
