package dev.patchbay.token.renewal;

import java.time.Duration;
import java.time.Instant;

import dev.patchbay.contracts.connection.Cause;
import dev.patchbay.token.connection.ConnectionState;
import dev.patchbay.token.connection.Scheme;

/** Decides what somebody who wants an access token gets. */
final class TokenPolicy {

    /**
     * What of a connection matters for the decision; null instants are unknown or never.
     *
     * @param cause of the pause until the next renewal is due; null if there is no pause
     */
    record TokenState(ConnectionState state, long version, Instant expiresAt, Instant renewalDueAt, Cause cause,
            Scheme scheme) {
    }

    sealed interface Decision {

        /** The token is good. */
        record Serve() implements Decision {
        }

        /** The token is good, but not for long: nobody waits for its renewal. */
        record ServeAndRenew() implements Decision {
        }

        /** There is no good token until a renewal has succeeded. */
        record Renew() implements Decision {
        }

        /** There is no good token, and the provider was asked too recently to ask again. */
        record ComeBack(Duration in, Cause because) implements Decision {
        }

        /** The provider has refused what cannot be renewed. */
        record GiveUp() implements Decision {
        }

        record NotConnected() implements Decision {
        }

        record NeedsReauth() implements Decision {
        }
    }

    private TokenPolicy() {
    }

    /** @param rejectedVersion of a token that the provider has refused although it had not expired; null if none was */
    static Decision decide(TokenState token, Long rejectedVersion, Instant now) {
        return switch (token.state()) {
            case NONE -> new Decision.NotConnected();
            case NEEDS_REAUTH -> new Decision.NeedsReauth();
            case ACTIVE -> decideActive(token, rejectedVersion, now);
        };
    }

    private static Decision decideActive(TokenState token, Long rejectedVersion, Instant now) {
        var rejected = rejectedVersion != null && rejectedVersion == token.version();
        if (!token.scheme().renewable()) {
            return rejected ? new Decision.GiveUp() : new Decision.Serve();
        }
        var due = token.renewalDueAt() != null && !token.renewalDueAt().isAfter(now);
        if (!rejected && !expired(token, now)) {
            return due ? new Decision.ServeAndRenew() : new Decision.Serve();
        }
        return token.cause() == null || due ? new Decision.Renew()
                : new Decision.ComeBack(Duration.between(now, token.renewalDueAt()), token.cause());
    }

    private static boolean expired(TokenState token, Instant now) {
        return token.expiresAt() != null && !token.expiresAt().isAfter(now);
    }
}
