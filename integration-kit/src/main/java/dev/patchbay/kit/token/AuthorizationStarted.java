package dev.patchbay.kit.token;

import java.net.URI;
import java.time.Instant;

/**
 * @param authorizationUrl where the browser has to go
 * @param expiresAt when this attempt ends by itself
 */
public record AuthorizationStarted(URI authorizationUrl, Instant expiresAt) {

    /** Without the address, which carries the {@code state}. */
    @Override
    public String toString() {
        return "authorization until " + expiresAt;
    }
}
