package dev.patchbay.token.renewal;

import java.time.Duration;
import java.time.Instant;

import dev.patchbay.contracts.connection.Cause;
import dev.patchbay.token.connection.ConnectionState;

/** Decides what somebody who wants an access token gets. */
final class TokenPolicy {

    private final Duration renewAhead;

    /**
     * What of a connection matters for the decision; null instants are unknown or never, the cause is null while all is well.
     */
    record TokenState(ConnectionState state, long version, Instant expiresAt, Instant nextRenewalAt, Cause cause) {
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

        record NotConnected() implements Decision {
        }

        record NeedsReauth() implements Decision {
        }
    }

    TokenPolicy(Duration renewAhead) {
        this.renewAhead = renewAhead;
    }

    /** @param rejectedVersion of a token that the provider has refused although it had not expired; null if none was */
    Decision decide(TokenState token, Long rejectedVersion, Instant now) {
        return switch (token.state()) {
            case NONE -> new Decision.NotConnected();
            case NEEDS_REAUTH -> new Decision.NeedsReauth();
            case ACTIVE -> decideActive(token, rejectedVersion, now);
        };
    }

    private Decision decideActive(TokenState token, Long rejectedVersion, Instant now) {
        var rejected = rejectedVersion != null && rejectedVersion == token.version();
        var pausing = token.nextRenewalAt() != null && token.nextRenewalAt().isAfter(now);
        if (!rejected && !expiresBefore(token, now)) {
            var soon = expiresBefore(token, now.plus(renewAhead));
            return soon && !pausing ? new Decision.ServeAndRenew() : new Decision.Serve();
        }
        return pausing ? new Decision.ComeBack(Duration.between(now, token.nextRenewalAt()), token.cause())
                : new Decision.Renew();
    }

    private static boolean expiresBefore(TokenState token, Instant instant) {
        return token.expiresAt() != null && !token.expiresAt().isAfter(instant);
    }
}
