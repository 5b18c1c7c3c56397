package dev.patchbay.token.support;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.patchbay.simulators.Simulators;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** What token-service is surrounded by: a gateway, a provider, and a place for the keyring. */
public class Surroundings implements QuarkusTestResourceLifecycleManager {

    public static final String SECRET_OF_SPOTIFY_SERVICE = "spotify-service-secret-for-these-tests";
    public static final String SECRET_OF_GATEWAY = "gateway-service-secret-for-these-tests";

    public static final String SECRET_OF_DISCOGS_SERVICE = "discogs-service-secret-for-these-tests";
    /** The operator's own, at EurIA. */
    public static final String APP_KEY = "key-of-the-operator";

    /** Of a service that works while nobody is there, for the one provider that it has a grant for. */
    public static final String SECRET_OF_NIGHT_SERVICE = "night-service-secret-for-these-tests";

    /** Of a service that may ask for nothing. */
    public static final String SECRET_OF_STRANGER = "stranger-service-secret-for-these-tests";

    /** A provider whose authorization responses name their issuer. */
    public static final String ISSUING = "issuing";
    public static final String ISSUER = "https://accounts.issuing.example/";

    private final Crowd crowd = new Crowd();
    private final RecordShop records = new RecordShop();
    private Simulators simulators;

    @Override
    public Map<String, String> start() {
        simulators = Simulators.start(0);
        var accounts = simulators.baseUri() + "/spotify/accounts";
        var configuration = new HashMap<>(withoutRenewal(records.start()));
        configuration.putAll(Map.ofEntries(
                entry("test.simulators.url", simulators.baseUri().toString()),
                entry("patchbay.public-origin", "http://127.0.0.1:8080"),
                entry("patchbay.keyring.file", temporaryFolder() + "/keyring.json"),
                entry("patchbay.renewal.journal.directory", temporaryFolder() + "/journal"),
                entry("patchbay.renewal.worker.every", "off"),
                entry("patchbay.assertion.jwks-url", TestGateway.start()),
                entry("patchbay.clients.gateway-service.secret", SECRET_OF_GATEWAY),
                entry("patchbay.clients.spotify-service.secret", SECRET_OF_SPOTIFY_SERVICE),
                entry("patchbay.providers.spotify.authorize-url", accounts + "/authorize"),
                entry("patchbay.providers.spotify.token-url", accounts + "/api/token"),
                entry("patchbay.providers.spotify.client-id", "patchbay-simulated-client"),
                entry("patchbay.clients.gateway-service.secrets", "email,sms"),
                entry("patchbay.clients.spotify-service.providers", "spotify," + ISSUING + "," + Crowd.PROVIDER),
                entry("patchbay.clients.stranger-service.secret", SECRET_OF_STRANGER),
                entry("patchbay.providers." + ISSUING + ".authorize-url", accounts + "/authorize"),
                entry("patchbay.providers." + ISSUING + ".token-url", accounts + "/api/token"),
                entry("patchbay.providers." + ISSUING + ".client-id", "patchbay-simulated-client"),
                entry("patchbay.providers." + ISSUING + ".issuer", ISSUER),
                entry("patchbay.providers." + Crowd.PROVIDER + ".authorize-url", accounts + "/authorize"),
                entry("patchbay.providers." + Crowd.PROVIDER + ".token-url", crowd.start()),
                entry("patchbay.providers." + Crowd.PROVIDER + ".client-id", "patchbay"),
                entry("patchbay.providers." + Crowd.PROVIDER + ".deadline", "2S")));
        return configuration;
    }

    /** Two apps at the record shop, that differ in how they sign; a provider where none is registered; one with keys alone. */
    private static Map<String, String> withoutRenewal(String shop) {
        var all = new HashMap<>(Map.of("test.records.url", shop,
                "patchbay.clients.discogs-service.secret", SECRET_OF_DISCOGS_SERVICE,
                "patchbay.clients.discogs-service.providers", "discogs,plain,unregistered,euria",
                "patchbay.clients.night-service.secret", SECRET_OF_NIGHT_SERVICE,
                "patchbay.clients.night-service.providers", "discogs",
                "patchbay.clients.night-service.background", "true",
                "patchbay.providers.plain.oauth1.signature-method", "PLAINTEXT",
                "patchbay.providers.euria.app-key", APP_KEY));
        for (var provider : List.of("discogs", "plain", "unregistered")) {
            var prefix = "patchbay.providers." + provider;
            all.putAll(Map.of(prefix + ".user-agent", RecordShop.USER_AGENT,
                    prefix + ".oauth1.request-token-url", shop + "/request_token",
                    prefix + ".oauth1.authorize-url", shop + "/authorize",
                    prefix + ".oauth1.access-token-url", shop + "/access_token"));
        }
        for (var provider : List.of("discogs", "plain")) {
            var prefix = "patchbay.providers." + provider + ".oauth1.consumer-";
            all.putAll(Map.of(prefix + "key", RecordShop.CONSUMER_KEY, prefix + "secret", RecordShop.CONSUMER_SECRET));
        }
        return all;
    }

    private static String temporaryFolder() {
        try {
            return Files.createTempDirectory("patchbay-token-test").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        crowd.close();
        records.close();
        simulators.close();
    }
}
