package dev.patchbay.token.renewal;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.patchbay.contracts.connection.ProviderAccount;
import dev.patchbay.contracts.event.ConnectionKey;
import dev.patchbay.edge.context.OwnContext;
import dev.patchbay.edge.time.Pauses;
import dev.patchbay.token.connection.ConnectionState;
import dev.patchbay.token.connection.HeldTokens;
import dev.patchbay.token.connection.HeldTokens.Held;
import dev.patchbay.token.connection.Scheme;
import dev.patchbay.token.connection.Tokens;
import dev.patchbay.token.renewal.TokenPolicy.TokenState;
import io.smallrye.mutiny.Uni;

/** Reads a connection's state and its token as they were at one instant. */
@ApplicationScoped
class TokenReader {

    private static final Found NOTHING = new Found(new TokenState(ConnectionState.NONE, 0, null, null, null,
            Scheme.BEARER), null, null, null);

    private final HeldTokens tokens;
    private final Pauses pauses;
    private final OwnContext ownContext;
    private final ConcurrentMap<Upcoming, Uni<Found>> upcoming = new ConcurrentHashMap<>();

    private record Upcoming(ConnectionKey connection, Duration pause) {
    }

    /**
     * @param tokens null unless the connection is active
     * @param account at the provider; null while there is no consent
     * @param renewedBy when whoever renews it now will have been heard of; null if nobody does
     */
    record Found(TokenState state, Tokens tokens, ProviderAccount account, Instant renewedBy) {

        boolean beingRenewed(Instant now) {
            return renewedBy != null && renewedBy.isAfter(now);
        }

        @Override
        public String toString() {
            return state.toString();
        }
    }

    @Inject
    TokenReader(HeldTokens tokens, Pauses pauses, OwnContext ownContext) {
        this.tokens = tokens;
        this.pauses = pauses;
        this.ownContext = ownContext;
    }

    Uni<Found> read(ConnectionKey connection) {
        return tokens.read(connection).map(held -> held == null ? NOTHING : found(held));
    }

    /** One read for all who ask for it before it begins: what it finds is never older than the question. */
    Uni<Found> readAfter(Duration pause, ConnectionKey connection) {
        return upcoming.computeIfAbsent(new Upcoming(connection, pause), key -> ownContext.run(
                () -> pauses.pause(pause).invoke(() -> upcoming.remove(key)).chain(() -> read(connection))));
    }

    private static Found found(Held held) {
        return new Found(state(held), held.tokens(), held.account(), held.renewalUnderWay() ? held.renewalDueAt() : null);
    }

    private static TokenState state(Held held) {
        var pausing = held.failedRenewals() > 0 && !held.renewalUnderWay();
        return new TokenState(held.state(), held.version(), held.accessExpiresAt(), held.renewalDueAt(),
                pausing ? held.cause() : null, held.tokens() == null ? Scheme.BEARER : held.tokens().scheme());
    }
}
