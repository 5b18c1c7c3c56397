package dev.patchbay.token.renewal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.patchbay.contracts.event.ConnectionKey;
import dev.patchbay.token.connection.ConnectionState;
import dev.patchbay.token.connection.HeldTokens;
import dev.patchbay.token.connection.HeldTokens.Held;
import dev.patchbay.token.renewal.TokenPolicy.TokenState;
import io.smallrye.mutiny.Uni;

/** Reads a connection's state and its token as they were at one instant. */
@ApplicationScoped
class TokenReader {

    private static final Found NOTHING = new Found(new TokenState(ConnectionState.NONE, 0, null, null, null), null);

    private final HeldTokens tokens;

    /** @param accessToken null unless the connection is active */
    record Found(TokenState state, String accessToken) {

        @Override
        public String toString() {
            return state.toString();
        }
    }

    @Inject
    TokenReader(HeldTokens tokens) {
        this.tokens = tokens;
    }

    Uni<Found> read(ConnectionKey key) {
        return tokens.read(key).map(held -> held == null ? NOTHING
                : new Found(state(held), held.tokens() == null ? null : held.tokens().accessToken()));
    }

    private static TokenState state(Held held) {
        var pausing = held.failedRenewals() > 0 && !held.renewalUnderWay();
        return new TokenState(held.state(), held.version(), held.accessExpiresAt(), held.renewalDueAt(),
                pausing ? held.cause() : null);
    }
}
