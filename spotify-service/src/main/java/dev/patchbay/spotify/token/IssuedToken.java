package dev.patchbay.spotify.token;

import java.time.Instant;
import java.util.Objects;

import dev.patchbay.spotify.call.Credential;

/** A token as token-service hands it out; never printed. */
record IssuedToken(String accessToken, Instant expiresAt, Long version) {

    /** Without its version a user's token would pass for the app's own. */
    Credential ofUser() {
        return new Credential(accessToken, expiresAt, Objects.requireNonNull(version, "version"));
    }

    Credential ofApp() {
        return new Credential(accessToken, expiresAt, null);
    }

    @Override
    public String toString() {
        return "token, version " + version;
    }
}
