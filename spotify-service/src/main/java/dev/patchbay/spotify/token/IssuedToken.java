package dev.patchbay.spotify.token;

import java.time.Instant;

import dev.patchbay.spotify.call.Credential;

/** A token as token-service hands it out; never printed. */
record IssuedToken(String accessToken, Instant expiresAt, Long version) {

    Credential credential() {
        return new Credential(accessToken, expiresAt, version);
    }

    @Override
    public String toString() {
        return "token, version " + version;
    }
}
