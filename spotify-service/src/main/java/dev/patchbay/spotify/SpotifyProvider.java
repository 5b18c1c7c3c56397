package dev.patchbay.spotify;

import java.net.URI;
import java.util.Set;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.contracts.connection.Cause;
import dev.patchbay.spotify.call.Provider;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;

/** Spotify, as the call pipeline sees it. */
@Singleton
class SpotifyProvider implements Provider {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");

    private final SpotifyConfig config;

    @Inject
    SpotifyProvider(SpotifyConfig config) {
        this.config = config;
    }

    void check(@Observes StartupEvent start) {
        requireSafe(config.apiUrl());
    }

    /** @throws ConfigurationException if tokens would travel in the clear */
    static void requireSafe(URI apiUrl) {
        var secure = "https".equals(apiUrl.getScheme()) && apiUrl.getHost() != null;
        var local = "http".equals(apiUrl.getScheme()) && LOOPBACK.contains(String.valueOf(apiUrl.getHost()));
        if (!secure && !local) {
            throw new ConfigurationException("patchbay.spotify.api-url must be an https address (http only on the "
                    + "loopback interface), but is " + apiUrl.getScheme() + "://" + apiUrl.getHost(),
                    Set.of("patchbay.spotify.api-url"));
        }
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
}
