package dev.patchbay.token.authorization;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.patchbay.contracts.connection.ProviderAccount;
import dev.patchbay.contracts.event.ConnectionKey;
import dev.patchbay.token.activation.Activated;
import dev.patchbay.token.activation.Activation;
import dev.patchbay.token.connection.Connection;
import dev.patchbay.token.connection.Connections;
import dev.patchbay.token.connection.Consent;
import dev.patchbay.token.connection.Credentials;
import dev.patchbay.token.connection.Tokens;
import dev.patchbay.token.provider.Providers;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

/** Ties a consent to the account it was given for, and puts its tokens to use. */
@ApplicationScoped
class PendingActivation {

    private final Providers providers;
    private final Connections connections;
    private final Credentials credentials;
    private final Activation activation;

    @Inject
    PendingActivation(Providers providers, Connections connections, Credentials credentials, Activation activation) {
        this.providers = providers;
        this.connections = connections;
        this.credentials = credentials;
        this.activation = activation;
    }

    @WithTransaction
    Uni<Activated> activate(String service, ConnectionKey key, String session, UUID pendingId, ProviderAccount account) {
        return connections.lockOrCreate(key).flatMap(connection -> take(key, session, pendingId)
                .flatMap(pending -> credentials.takePending(pendingId, key)
                        .flatMap(tokens -> use(service, connection, pending, tokens, account))));
    }

    private static Uni<PendingConnection> take(ConnectionKey key, String session, UUID id) {
        return PendingConnection.<PendingConnection> find("id = ?1 and account = ?2 and provider = ?3 and session = ?4",
                id, key.account(), key.provider(), session).firstResult()
                .onItem().ifNull().failWith(AuthorizationResponses::notOurs).call(PendingConnection::delete);
    }

    private Uni<Activated> use(String service, Connection connection, PendingConnection pending, Tokens tokens,
            ProviderAccount account) {
        var consent = new Consent(account, pending.scopes(), pending.authorizedAt(),
                consentEnd(connection.key().provider(), tokens, pending.authorizedAt()));
        return activation.use(service, connection, consent, tokens, pending.accessExpiresAt());
    }

    private Instant consentEnd(String provider, Tokens tokens, Instant authorizedAt) {
        return tokens.scheme().renewable() ? providers.requireOAuth2(provider).consentLifetime()
                .map(lifetime -> authorizedAt.atZone(ZoneOffset.UTC).plus(lifetime).toInstant()).orElse(null) : null;
    }
}
