package dev.patchbay.bench.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.patchbay.bench.load.Request;
import dev.patchbay.bench.run.Bench;
import dev.patchbay.bench.suite.BenchSuite;
import dev.patchbay.bench.suite.Http;
import dev.patchbay.bench.suite.Member;
import dev.patchbay.devstack.run.DevStack;

/** All services before the simulated providers, without limits, and somebody who may read from each. */
record Providers(DevStack suite, Member member) {

    private static final Map<String, String> WITHOUT_LIMITS = Map.of("patchbay.rate.limit", "0", "patchbay.rate.spacing",
            "0s");

    /** @param others for the services of the providers */
    static Providers start(Bench bench, Map<String, String> others) throws Exception {
        var settings = new HashMap<>(WITHOUT_LIMITS);
        settings.putAll(others);
        // an app with a secret, so that Spotify's catalogue is there without anybody's consent
        var token = Map.of("patchbay.providers.spotify.client-id", "patchbay-simulated-confidential",
                "patchbay.providers.spotify.client-secret", "simulated-secret");
        var suite = BenchSuite.start(bench, Map.of("gateway-service", Member.gatewaySettings(Map.of()), "token-service", token,
                "spotify-service", settings, "discogs-service", settings, "euria-service", settings));
        var member = Member.register(suite.publicOrigin());
        var providers = new Providers(suite, member);
        providers.connect("discogs", "simulated-discogs-token-jonas");
        providers.connect("euria", "simulated-euria-key-jonas");
        Http.put(suite.ports().simulatorsUrl().resolve("/control/euria/behaviour"), "{\"pace_ms\":0,\"chunks\":20}");
        return providers;
    }

    Request spotifySearch() {
        return get("/api/spotify/search?q=night&type=album&limit=5");
    }

    Request discogsSearch() {
        return get("/api/discogs/search?q=the&type=release&limit=5");
    }

    Request description() {
        return new Request(suite.ports().base(), "POST", "/api/euria/descriptions", """
                {"kind":"artist","name":"Bench","language":"en","length":"short"}""", List.of(headers()));
    }

    Request get(String path) {
        return Request.get(suite.ports().base(), path, member.bearer());
    }

    private void connect(String provider, String key) throws Exception {
        Http.post(suite.publicOrigin().resolve("/api/integrations/%s/connect".formatted(provider)), headers(),
                "{\"key\":\"%s\"}".formatted(key));
    }

    private Map<String, String> headers() {
        var headers = new HashMap<>(member.bearer());
        headers.put("Content-Type", "application/json");
        headers.put("Accept", "application/json");
        return headers;
    }
}
