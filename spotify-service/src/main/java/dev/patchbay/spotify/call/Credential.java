package dev.patchbay.spotify.call;

import java.time.Instant;
import java.util.Objects;

/**
 * What a call shows to the provider; never printed.
 *
 * @param version of the user's token, never the same for two tokens of one account; null for the app's own
 */
public record Credential(String accessToken, Instant expiresAt, Long version) {

    public Credential {
        Objects.requireNonNull(accessToken, "accessToken");
    }

    /** It belongs to nobody in particular, so neither do the answers to it. */
    public boolean ofApp() {
        return version == null;
    }

    @Override
    public String toString() {
        return ofApp() ? "app token" : "user token, version " + version;
    }
}
