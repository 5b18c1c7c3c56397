package dev.patchbay.kit.event;

import java.time.Clock;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.patchbay.contracts.event.CloudEvent;
import dev.patchbay.contracts.event.ConnectionKey;
import dev.patchbay.contracts.event.ProviderEventType;
import dev.patchbay.kit.call.Provider;

/** Events of this instance about its provider. */
@Singleton
public class EventSource {

    private final String provider;
    private final String source;
    private final String instance;
    private final Clock clock;

    @Inject
    EventSource(Provider provider, @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "patchbay.instance") String instance, Clock clock) {
        this.provider = provider.name();
        this.source = "urn:patchbay:" + service + ":" + instance;
        this.instance = instance;
        this.clock = clock;
    }

    public String instance() {
        return instance;
    }

    /** @param correlationId null where no single request is behind it */
    public <T> CloudEvent<T> event(ProviderEventType type, String correlationId, T data) {
        return CloudEvent.of(UUID.randomUUID().toString(), source, type.type(), provider, clock.instant(), correlationId, data);
    }

    /**
     * Of something that is one account's.
     *
     * @param correlationId null where no single request is behind it
     */
    public <T> CloudEvent<T> event(String type, UUID account, String correlationId, T data) {
        return CloudEvent.of(UUID.randomUUID().toString(), source, type, new ConnectionKey(account, provider).toString(),
                clock.instant(), correlationId, data);
    }
}
