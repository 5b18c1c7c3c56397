package dev.patchbay.token.provider;

import java.time.Duration;
import java.util.List;

import dev.patchbay.edge.problem.ErrorCode;

/** How a provider's token endpoint can answer, sorted by what it means for the connection. */
public sealed interface TokenAnswer {

    /**
     * @param refreshToken null if none came: the old one stays valid (RFC 6749, 6)
     * @param lifetime null if the provider tells none
     * @param scopes null if the provider tells none: those asked for (RFC 6749, 5.1)
     */
    record Granted(String accessToken, String refreshToken, Duration lifetime, List<String> scopes)
            implements
                TokenAnswer {

        @Override
        public String toString() {
            return "granted";
        }
    }

    /** No tokens. */
    sealed interface Refused extends TokenAnswer {
    }

    /** {@code invalid_grant}: the code or the refresh token is worthless. Nothing else may cost a connection. */
    record GrantRejected() implements Refused {
    }

    /** Patchbay's own credentials or request are at fault, never the person's consent. */
    record ClientRejected(int status) implements Refused {
    }

    /** No usable answer; the same request may succeed later. */
    record Unavailable(ErrorCode code, Integer status, Duration retryAfter) implements Refused {
    }
}
