package dev.patchbay.token.authorization;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.patchbay.contracts.event.ConnectionKey;
import dev.patchbay.token.audit.Audit;
import dev.patchbay.token.audit.Audit.Action;
import dev.patchbay.token.authorization.AuthorizationResponses.Accepted;
import dev.patchbay.token.connection.Connections;
import dev.patchbay.token.connection.Credentials;
import dev.patchbay.token.connection.Tokens;
import dev.patchbay.token.provider.Oauth1Answer.Issued;
import dev.patchbay.token.provider.TokenAnswer.Granted;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

/** Keeps what a consent brought until the account at the provider is known. */
@ApplicationScoped
class PendingConnections {

    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final Connections connections;
    private final Credentials credentials;
    private final Audit audit;
    private final Clock clock;

    /**
     * What a consent brought.
     *
     * @param lifetime null if the provider tells none
     * @param scopes null if the provider tells none: those asked for (RFC 6749, 5.1)
     */
    record Brought(Tokens tokens, Duration lifetime, List<String> scopes) {

        static Brought of(Granted granted) {
            return new Brought(new Tokens(granted.accessToken(), granted.refreshToken()), granted.lifetime(),
                    granted.scopes());
        }

        static Brought of(Issued issued) {
            return new Brought(Tokens.oauth1(issued.token(), issued.secret()), null, null);
        }
    }

    @Inject
    PendingConnections(Connections connections, Credentials credentials, Audit audit, Clock clock) {
        this.connections = connections;
        this.credentials = credentials;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Fails, and keeps nothing, if the consent was called off while the code was being redeemed: a disconnect removes the
     * attempt under the same lock.
     */
    @WithTransaction
    Uni<UUID> add(String service, ConnectionKey key, String session, Accepted accepted, Brought brought) {
        var pending = pending(key, session, brought);
        pending.scopes = brought.scopes() == null ? accepted.scopes() : String.join(" ", brought.scopes());
        return connections.lockOrCreate(key)
                .flatMap(locked -> AuthorizationAttempt.findById(accepted.attempt()))
                .onItem().ifNull().failWith(AuthorizationResponses::notOurs)
                .flatMap(attempt -> credentials.storePending(pending.id, key, brought.tokens(), pending.expiresAt))
                .call(() -> pending.persist())
                .call(() -> audit.record(service, key, Action.AUTHORIZATION_COMPLETED, "granted"))
                .replaceWith(pending.id);
    }

    @WithTransaction
    Uni<Void> denied(String service, ConnectionKey key) {
        return connections.lockOrCreate(key)
                .invoke(connection -> connection.consentDenied(clock.instant()))
                .call(() -> audit.record(service, key, Action.AUTHORIZATION_COMPLETED, "denied"))
                .replaceWithVoid();
    }

    private PendingConnection pending(ConnectionKey key, String session, Brought brought) {
        var now = clock.instant();
        var pending = new PendingConnection();
        pending.id = UUID.randomUUID();
        pending.account = key.account();
        pending.provider = key.provider();
        pending.session = session;
        pending.accessExpiresAt = brought.lifetime() == null ? null : now.plus(brought.lifetime());
        pending.authorizedAt = now;
        pending.expiresAt = now.plus(LIFETIME);
        return pending;
    }
}
