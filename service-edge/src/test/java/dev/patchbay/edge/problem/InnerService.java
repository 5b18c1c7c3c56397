package dev.patchbay.edge.problem;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.smallrye.mutiny.Uni;

/** How one of our services calls another. */
@Path("/")
public interface InnerService {

    @GET
    @Path("/failures/codes/{code}")
    Uni<String> failWith(@RestPath ErrorCode code);

    @GET
    @Path("/inner/answers/{status}")
    String answer(@RestPath int status, @RestQuery String body);
}
