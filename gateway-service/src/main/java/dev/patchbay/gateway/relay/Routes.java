package dev.patchbay.gateway.relay;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import io.quarkus.runtime.StartupEvent;

/** The configured providers, by name. */
@Singleton
public class Routes {

    private static final Logger LOG = Logger.getLogger(Routes.class);

    private final Map<String, Route> byProvider = new TreeMap<>();

    @Inject
    Routes(RoutesConfig config) {
        config.providers().forEach((provider, target) -> byProvider.put(provider,
                new Route(provider, target.url(), target.audience().orElse(provider + "-service"), target.responseTimeout())));
    }

    void announce(@Observes StartupEvent event) {
        if (byProvider.isEmpty()) {
            LOG.warn("No provider is routed; set patchbay.routes.<provider>.url");
        }
        byProvider.values().forEach(route -> LOG.infof("Routing /api/integrations/%1$s/** and /api/%1$s/** to %2$s at %3$s",
                route.provider(), route.audience(), route.url()));
    }

    /** @param provider as it was asked for, possibly null */
    public Optional<Route> find(String provider) {
        return provider == null ? Optional.empty() : Optional.ofNullable(byProvider.get(provider));
    }

    /** Fails with {@code not_found}, and names those that there are. */
    public Route require(String provider) {
        return find(provider).orElseThrow(() -> new ProblemException(ErrorCode.NOT_FOUND, byProvider.isEmpty()
                ? "No provider is set up here. Ask whoever runs this Patchbay."
                : "There is no such provider here. There are: %s.".formatted(String.join(", ", byProvider.keySet()))));
    }

    /** In alphabetical order. */
    public Collection<Route> all() {
        return byProvider.values();
    }
}
