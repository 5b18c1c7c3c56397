package dev.patchbay.gateway.description;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.patchbay.edge.outbound.BoundedHttpClient;
import dev.patchbay.edge.outbound.OutboundRequest;
import dev.patchbay.edge.outbound.OutboundResponse;
import dev.patchbay.gateway.relay.Route;
import io.smallrye.mutiny.Uni;

/** What the services say of themselves; of one that is away, what it said last. */
@Singleton
class ServiceDescriptions {

    private static final Logger LOG = Logger.getLogger(ServiceDescriptions.class);
    private static final Duration DEADLINE = Duration.ofSeconds(3);
    private static final int MAX_BYTES = 2 * 1024 * 1024;

    private final BoundedHttpClient http;
    private final ObjectMapper json;
    private final Map<String, JsonNode> last = new ConcurrentHashMap<>();

    @Inject
    ServiceDescriptions(BoundedHttpClient http, ObjectMapper json) {
        this.http = http;
        this.json = json;
    }

    /** A copy, empty if it never said anything. */
    Uni<Optional<JsonNode>> of(Route route) {
        var request = OutboundRequest.get(route.url().resolve("/q/openapi?format=json"), Map.of("Accept", "application/json"),
                DEADLINE, MAX_BYTES);
        return http.send(request).map(this::read).invoke(described -> last.put(route.provider(), described)).onFailure()
                .invoke(failure -> LOG.debugf("%s does not describe itself: %s", route.audience(), failure.getMessage()))
                .onFailure().recoverWithNull()
                .map(described -> Optional.ofNullable(last.get(route.provider())).map(JsonNode::deepCopy));
    }

    private JsonNode read(OutboundResponse response) {
        try {
            var described = json.readTree(response.body().getBytes());
            if (!response.successful() || !described.path("paths").isObject()) {
                throw new IllegalStateException("It answered " + response + " without paths");
            }
            return described;
        } catch (IOException e) {
            throw new IllegalStateException("Its answer is no JSON", e);
        }
    }
}
