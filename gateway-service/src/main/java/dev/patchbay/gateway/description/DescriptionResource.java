package dev.patchbay.gateway.description;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.patchbay.edge.context.CallerContext;
import dev.patchbay.gateway.relay.Route;
import dev.patchbay.gateway.relay.Routes;
import io.smallrye.mutiny.Uni;

/** The whole API as clients see it, in one OpenAPI description. */
@Path("/api/openapi")
@PermitAll
class DescriptionResource {

    /** Made by the build out of the gateway's own resources. */
    private static final String OWN = "META-INF/quarkus-generated-openapi-doc.JSON";

    private static final Duration REMEMBERED = Duration.ofSeconds(20);

    private final Routes routes;
    private final ServiceDescriptions services;
    private final ObjectMapper json;
    private final Clock clock;
    /** One for everybody who asks, since anybody may. */
    private final Uni<JsonNode> remembered = Uni.createFrom().deferred(this::fresh).invoke(this::made).memoize()
            .until(this::old);
    private volatile Instant madeAt = Instant.EPOCH;

    @Inject
    DescriptionResource(Routes routes, ServiceDescriptions services, ObjectMapper json, Clock clock) {
        this.routes = routes;
        this.services = services;
        this.json = json;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Uni<JsonNode> whole() {
        return CallerContext.keep(remembered);
    }

    private void made() {
        madeAt = clock.instant();
    }

    private boolean old() {
        return clock.instant().isAfter(madeAt.plus(REMEMBERED));
    }

    private Uni<JsonNode> fresh() {
        var all = List.copyOf(routes.all());
        return all.isEmpty() ? Uni.createFrom().item(own())
                : Uni.join().all(all.stream().map(services::of).toList()).andFailFast()
                        .map(described -> merged(all, described));
    }

    private JsonNode merged(List<Route> all, List<Optional<JsonNode>> described) {
        var services = new TreeMap<String, JsonNode>();
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            var provider = all.get(i).provider();
            described.get(i).ifPresentOrElse(description -> services.put(provider, description), () -> missing.add(provider));
        }
        var merged = new MergedDescription(own(), services);
        merged.without(missing);
        return merged.json();
    }

    private ObjectNode own() {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(OWN)) {
            return (ObjectNode) json.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
