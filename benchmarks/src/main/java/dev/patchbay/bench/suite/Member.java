package dev.patchbay.bench.suite;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Somebody with an account, for the whole of a measurement. */
public record Member(UUID account, String token) {

    private static final String NO_LIMIT = "1000000";

    /** Limits that no load reaches, and tokens that outlive every run. */
    public static Map<String, String> gatewaySettings(Map<String, String> others) {
        var settings = new HashMap<>(Map.of("patchbay.limit.requests-per-second", NO_LIMIT, "patchbay.limit.burst", NO_LIMIT,
                "patchbay.limit.address.requests-per-second", NO_LIMIT, "patchbay.limit.address.burst", NO_LIMIT,
                "patchbay.access-token.lifetime", "12h", "patchbay.signing-key.kept-after", "12h"));
        settings.putAll(others);
        return settings;
    }

    public static Member register(URI origin) throws IOException, InterruptedException {
        var answer = Http.post(origin.resolve("/api/auth/register"), Map.of("Content-Type", "application/json"),
                "{\"username\":\"bench-%s\",\"password\":\"%s\"}".formatted(UUID.randomUUID().toString().substring(0, 8),
                        UUID.randomUUID()));
        var json = new ObjectMapper().readTree(answer);
        return new Member(UUID.fromString(json.at("/account/id").asText()), json.path("access_token").asText());
    }

    public Map<String, String> bearer() {
        return Map.of("Authorization", "Bearer " + token);
    }

    @Override
    public String toString() {
        return "member " + account;
    }
}
