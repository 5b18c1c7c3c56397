package dev.patchbay.discogs.collection;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jboss.resteasy.reactive.common.util.RestMediaType;

import dev.patchbay.edge.assertion.Caller;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;

/** The whole collection as lines of JSON. */
@Path("/collection/stream")
@Authenticated
class CollectionStreamResource {

    private final CollectionStream stream;
    private final SecurityIdentity identity;

    @Inject
    CollectionStreamResource(CollectionStream stream, SecurityIdentity identity) {
        this.stream = stream;
        this.identity = identity;
    }

    /** One item in each line; the last one is {@code {"meta": …}}, or {@code {"error": …}} if it broke off. */
    @GET
    @Produces(RestMediaType.APPLICATION_NDJSON)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    public Multi<Object> items() {
        return stream.open(Caller.of(identity));
    }
}
