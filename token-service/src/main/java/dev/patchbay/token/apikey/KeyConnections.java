package dev.patchbay.token.apikey;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.patchbay.contracts.connection.ProviderAccount;
import dev.patchbay.contracts.event.ConnectionKey;
import dev.patchbay.token.activation.Activated;
import dev.patchbay.token.activation.Activation;
import dev.patchbay.token.connection.Connections;
import dev.patchbay.token.connection.Consent;
import dev.patchbay.token.connection.Tokens;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

/** Connects by a key that the provider's service has tried, and so knows whose it is. */
@ApplicationScoped
class KeyConnections {

    private static final String NO_SCOPES = "";

    private final Connections connections;
    private final Activation activation;
    private final Clock clock;

    @Inject
    KeyConnections(Connections connections, Activation activation, Clock clock) {
        this.connections = connections;
        this.activation = activation;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Activated> connect(String service, ConnectionKey connection, Tokens key, ProviderAccount account) {
        var consent = new Consent(account, NO_SCOPES, clock.instant(), null);
        return connections.lockOrCreate(connection)
                .flatMap(locked -> activation.use(service, locked, consent, key, null));
    }
}
