package dev.patchbay.edge.correlation;

import java.time.Duration;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

import dev.patchbay.edge.outbound.BoundedHttpClient;
import dev.patchbay.edge.outbound.OutboundRequest;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

/** Tells which id it runs under. */
@Path("/correlated")
public class CorrelatedResource {

    /** The same, as another service calls it. */
    @Path("/correlated")
    public interface Onward {

        @GET
        @Path("/header")
        Uni<String> header();
    }

    @Inject
    Vertx vertx;

    @Inject
    BoundedHttpClient http;

    @GET
    @Path("/header")
    public String header(@HeaderParam(Correlation.HEADER) String id) {
        return id;
    }

    @GET
    @Path("/reactive")
    public Uni<String> reactive() {
        return Uni.createFrom().item(Correlation::current);
    }

    @GET
    @Path("/blocking")
    @Blocking
    public String blocking() {
        return Correlation.current();
    }

    @GET
    @Path("/resumed")
    public Uni<String> resumed() {
        return Uni.createFrom().completionStage(() -> vertx.executeBlocking(() -> "elsewhere").toCompletionStage())
                .map(item -> Correlation.current());
    }

    @GET
    @Path("/outward")
    public Uni<String> outward(@Context UriInfo uri) {
        var request = OutboundRequest.get(uri.getBaseUri().resolve("/nowhere"), Map.of(), Duration.ofSeconds(5), 1_000);
        return http.send(request).map(response -> Correlation.current());
    }

    @GET
    @Path("/too-late")
    public Uni<String> tooLate(@Context UriInfo uri) {
        var request = OutboundRequest.get(uri.getBaseUri().resolve("/correlated/never"), Map.of(), Duration.ofMillis(50),
                1_000);
        return http.send(request).map(Object::toString).onFailure().recoverWithItem(failure -> Correlation.current());
    }

    @GET
    @Path("/never")
    public Uni<String> never() {
        return Uni.createFrom().nothing();
    }

    @GET
    @Path("/onward")
    public Uni<String> onward(@Context UriInfo uri) {
        return QuarkusRestClientBuilder.newBuilder().baseUri(uri.getBaseUri()).register(CorrelationClientFilter.class)
                .build(Onward.class).header();
    }
}
