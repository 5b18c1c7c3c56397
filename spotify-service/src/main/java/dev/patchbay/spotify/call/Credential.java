package dev.patchbay.spotify.call;

import java.time.Instant;
import java.util.Objects;

/**
 * What a call shows to the provider; never printed.
 *
 * @param version of the user's token, null for the app's own
 */
public record Credential(String accessToken, Instant expiresAt, Long version) {

    public Credential {
        Objects.requireNonNull(accessToken, "accessToken");
    }

    @Override
    public String toString() {
        return version == null ? "app token" : "user token, version " + version;
    }
}
