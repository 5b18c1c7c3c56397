package dev.patchbay.spotify;

import java.net.URI;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.contracts.connection.Cause;
import dev.patchbay.edge.outbound.SecureAddress;
import dev.patchbay.kit.call.Provider;
import io.quarkus.runtime.StartupEvent;

/** Spotify, as the call pipeline sees it. */
@Singleton
class SpotifyProvider implements Provider {

    private final SpotifyConfig config;

    @Inject
    SpotifyProvider(SpotifyConfig config) {
        this.config = config;
    }

    void check(@Observes StartupEvent start) {
        requireSafe(config.apiUrl());
    }

    /** Tokens go there. */
    static void requireSafe(URI apiUrl) {
        SecureAddress.require("patchbay.spotify.api-url", apiUrl);
    }

    @Override
    public String name() {
        return "spotify";
    }

    @Override
    public String title() {
        return "Spotify";
    }

    @Override
    public URI probe() {
        return URI.create(config.apiUrl() + "/me");
    }

    /** Spotify tells these apart by their text alone, in JSON or not. */
    @Override
    public Cause refusal(String body) {
        if (body.contains("premium subscription required")) {
            return Cause.APP_OWNER_NOT_PREMIUM;
        }
        if (body.contains("not registered in the Developer Dashboard")) {
            return Cause.APP_SEAT_LIMIT;
        }
        return body.contains("Insufficient client scope") ? Cause.SCOPE_MISSING : null;
    }

    /** Its word where a playlist is neither the account's own nor shared with it. */
    @Override
    public boolean forbids(String body) {
        return body.contains("\"Forbidden\"");
    }
}
