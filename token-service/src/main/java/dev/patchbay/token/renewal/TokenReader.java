package dev.patchbay.token.renewal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.patchbay.contracts.event.ConnectionKey;
import dev.patchbay.token.connection.Connection;
import dev.patchbay.token.connection.ConnectionState;
import dev.patchbay.token.connection.Credentials;
import dev.patchbay.token.renewal.TokenPolicy.TokenState;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;

/** Reads a connection's state and its token as they were at one instant. */
@ApplicationScoped
class TokenReader {

    private final Credentials credentials;

    /** @param accessToken null unless the connection is active */
    record Found(TokenState state, String accessToken) {

        @Override
        public String toString() {
            return state.toString();
        }
    }

    @Inject
    TokenReader(Credentials credentials) {
        this.credentials = credentials;
    }

    @WithSession
    Uni<Found> read(ConnectionKey key) {
        return credentials.held(key).map(held -> {
            if (held == null) {
                return new Found(new TokenState(ConnectionState.NONE, 0, null, null, null), null);
            }
            return new Found(state(held.connection()), held.tokens() == null ? null : held.tokens().accessToken());
        });
    }

    private static TokenState state(Connection connection) {
        var renewal = connection.renewal();
        return new TokenState(connection.state(), connection.tokenVersion(), connection.accessExpiresAt(),
                renewal.dueAt(), renewal.failures() == 0 || renewal.underWay() ? null : connection.cause());
    }
}
