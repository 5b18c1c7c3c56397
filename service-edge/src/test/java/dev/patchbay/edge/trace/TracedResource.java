package dev.patchbay.edge.trace;

import java.time.Duration;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

import dev.patchbay.edge.outbound.BoundedHttpClient;
import dev.patchbay.edge.outbound.OutboundRequest;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.mutiny.Uni;

/** Where an OAuth callback comes in and goes on to the next service. */
@Path("/traced")
public class TracedResource {

    /** The same, as another service calls it. */
    @Path("/traced")
    public interface Onward {

        @GET
        @Path("/parent")
        Uni<String> parent(@QueryParam("code") String code);
    }

    @Inject
    BoundedHttpClient http;

    @GET
    @Path("/parent")
    public String parent(@HeaderParam("traceparent") String parent) {
        return parent;
    }

    @GET
    @Path("/callback")
    public Uni<String> callback(@QueryParam("code") String code, @Context UriInfo uri) {
        return QuarkusRestClientBuilder.newBuilder().baseUri(uri.getBaseUri()).build(Onward.class).parent(code);
    }

    @GET
    @Path("/outward")
    public Uni<String> outward(@Context UriInfo uri) {
        var request = OutboundRequest.get(uri.getBaseUri().resolve("/traced/parent"), Map.of(),
                Duration.ofSeconds(5), 1_000);
        return http.send(request).map(response -> "parent:" + response.body());
    }
}
