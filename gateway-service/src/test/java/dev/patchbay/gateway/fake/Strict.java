package dev.patchbay.gateway.fake;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** Small limits, a proxy that is trusted, and one other origin that may use the API. */
public class Strict implements QuarkusTestProfile {

    public static final String ORIGIN = "https://page.example";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("patchbay.limit.address.requests-per-second", "1", "patchbay.limit.address.burst", "60",
                "patchbay.client.trusted-proxies", "127.0.0.1,::1", "patchbay.limit.requests-per-second", "1",
                "patchbay.limit.burst", "3",
                "quarkus.http.cors.enabled", "true", "quarkus.http.cors.origins",
                ORIGIN + ",/https://[a-z]+\\.page\\.example/");
    }
}
