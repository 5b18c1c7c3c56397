package dev.patchbay.kit.rate;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.patchbay.edge.context.OwnContext;
import dev.patchbay.edge.time.Pauses;
import dev.patchbay.kit.call.CallConfig;
import dev.patchbay.kit.call.Priority;
import dev.patchbay.kit.call.Provider;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.mutiny.redis.client.RedisAPI;

/** Chooses where the budget lies; Redis is not even connected to unless it is chosen. */
@Singleton
class LeaseStores {

    private static final String HOSTS = "quarkus.redis.hosts";

    private final LeaseTerms terms;
    private final OwnContext ownContext;
    private final Pauses pauses;

    @Inject
    LeaseStores(Provider provider, RateConfig config, CallConfig calls, OwnContext ownContext, Pauses pauses) {
        this.terms = LeaseTerms.of(provider, config, calls);
        this.ownContext = ownContext;
        this.pauses = pauses;
    }

    /** At start, so that a choice that cannot be kept is refused then. */
    @Produces
    @Singleton
    @Startup
    LeaseStore chosen(RateConfig config, Instance<DatabaseLeaseStore> database, Instance<RedisAPI> redis,
            @ConfigProperty(name = HOSTS) Optional<String> hosts) {
        return switch (config.store()) {
            case DATABASE -> database.get();
            case REDIS -> inRedis(hosts, redis);
        };
    }

    private LeaseStore inRedis(Optional<String> hosts, Instance<RedisAPI> redis) {
        requireHosts(hosts);
        return new RedisLeaseStore(terms, terms.unsettled().plus(terms.patience(Priority.INTERACTIVE)), redis.get(), ownContext,
                pauses);
    }

    static void requireHosts(Optional<String> hosts) {
        if (hosts.isEmpty()) {
            throw new ConfigurationException("patchbay.rate.store is redis, so %s must say where that is".formatted(HOSTS),
                    Set.of(HOSTS));
        }
    }
}
