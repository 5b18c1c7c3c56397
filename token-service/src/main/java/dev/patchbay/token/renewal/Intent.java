package dev.patchbay.token.renewal;

import java.time.Instant;

import dev.patchbay.contracts.event.ConnectionKey;
import dev.patchbay.token.secret.DataKey;

/** Whether this process may spend the refresh token. */
sealed interface Intent {

    /**
     * It may, and everybody can see it. The key for the new tokens is ready.
     *
     * @param version what the refresh token belongs to; the answer counts only while the connection still holds it
     * @param begunAt from when the lifetime of the new token is counted, to be on the safe side
     */
    record Spend(ConnectionKey connection, long version, String refreshToken, DataKey newKey, Instant begunAt)
            implements
                Intent {

        @Override
        public String toString() {
            return "spend version " + version;
        }
    }

    /** Somebody else is at it. */
    record Busy() implements Intent {
    }

    /** There is nothing to renew any more: renewed, disconnected, or in need of a new consent. */
    record Gone() implements Intent {
    }
}
