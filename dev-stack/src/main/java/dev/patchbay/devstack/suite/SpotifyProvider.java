package dev.patchbay.devstack.suite;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.patchbay.devstack.home.Settings;
import dev.patchbay.stack.StackException;

/**
 * Which Spotify the suite talks to.
 *
 * @param clientSecret absent for a public client, which proves itself by PKCE alone
 */
record SpotifyProvider(URI authorizeUrl, URI tokenUrl, URI apiUrl, String clientId, Optional<String> clientSecret)
        implements
            Provider {

    private static final String SIMULATED_CLIENT = "patchbay-simulated-client";

    static SpotifyProvider of(ProviderMode mode, PortPlan ports, Settings settings) {
        return switch (mode) {
            case SIMULATED -> simulated(ports);
            case REAL -> real(settings);
        };
    }

    private static SpotifyProvider simulated(PortPlan ports) {
        var base = ports.simulatorsUrl();
        return new SpotifyProvider(base.resolve("/spotify/accounts/authorize"), base.resolve("/spotify/accounts/api/token"),
                base.resolve("/spotify/api/v1"), SIMULATED_CLIENT, Optional.empty());
    }

    private static SpotifyProvider real(Settings settings) {
        var clientId = settings.get("spotify.client-id").orElseThrow(() -> new StackException(
                "The real Spotify needs the client id of your app. Set SPOTIFY_CLIENT_ID, or spotify.client-id in "
                        + ".patchbay/patchbay.properties; apps are made at https://developer.spotify.com/dashboard."));
        return new SpotifyProvider(URI.create("https://accounts.spotify.com/authorize"),
                URI.create("https://accounts.spotify.com/api/token"), URI.create("https://api.spotify.com/v1"), clientId,
                settings.get("spotify.client-secret"));
    }

    @Override
    public Map<String, String> tokenService() {
        var config = new TreeMap<>(Map.of(
                "patchbay.providers.spotify.authorize-url", authorizeUrl.toString(),
                "patchbay.providers.spotify.token-url", tokenUrl.toString(),
                "patchbay.providers.spotify.client-id", clientId));
        clientSecret.ifPresent(secret -> config.put("patchbay.providers.spotify.client-secret", secret));
        return config;
    }

    @Override
    public Map<String, String> ownService() {
        return Map.of("patchbay.spotify.api-url", apiUrl.toString());
    }

    @Override
    public String toString() {
        return "SpotifyProvider[apiUrl=%s, clientId=%s]".formatted(apiUrl, clientId);
    }
}
