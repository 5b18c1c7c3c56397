package dev.patchbay.devstack.suite;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.patchbay.devstack.home.Settings;
import dev.patchbay.stack.StackException;

/**
 * Which Discogs the suite talks to.
 *
 * @param website where people consent
 * @param consumerKey absent if no app is registered; people connect by personal tokens then
 */
record DiscogsProvider(URI api, URI website, String userAgent, Optional<String> consumerKey,
        Optional<String> consumerSecret) implements Provider {

    static DiscogsProvider of(ProviderMode mode, PortPlan ports, Settings settings) {
        return switch (mode) {
            case SIMULATED -> simulated(ports);
            case REAL -> real(settings);
        };
    }

    private static DiscogsProvider simulated(PortPlan ports) {
        var base = ports.simulatorsUrl();
        return new DiscogsProvider(base.resolve("/discogs/api"), base.resolve("/discogs/www"),
                "PatchbaySimulated/1.0 +" + ports.publicOrigin(), Optional.of("patchbay-simulated-consumer"),
                Optional.of("simulated-consumer-secret"));
    }

    private static DiscogsProvider real(Settings settings) {
        var userAgent = settings.get("discogs.user-agent").orElseThrow(() -> new StackException(
                "The real Discogs wants a User-Agent of your own, such as MyPatchbay/1.0 +https://my.example. Set "
                        + "DISCOGS_USER_AGENT, or discogs.user-agent in .patchbay/patchbay.properties."));
        return new DiscogsProvider(URI.create("https://api.discogs.com"), URI.create("https://www.discogs.com"), userAgent,
                settings.get("discogs.consumer-key"), settings.get("discogs.consumer-secret"));
    }

    @Override
    public Map<String, String> tokenService() {
        var prefix = "patchbay.providers.discogs.";
        var config = new TreeMap<>(Map.of(prefix + "user-agent", userAgent,
                prefix + "oauth1.request-token-url", api + "/oauth/request_token",
                prefix + "oauth1.authorize-url", website + "/oauth/authorize",
                prefix + "oauth1.access-token-url", api + "/oauth/access_token"));
        consumerKey.ifPresent(key -> config.put(prefix + "oauth1.consumer-key", key));
        consumerSecret.ifPresent(secret -> config.put(prefix + "oauth1.consumer-secret", secret));
        return config;
    }

    @Override
    public Map<String, String> ownService() {
        return Map.of("patchbay.discogs.api-url", api.toString(), "patchbay.discogs.user-agent", userAgent);
    }

    @Override
    public String toString() {
        return "DiscogsProvider[api=%s]".formatted(api);
    }
}
