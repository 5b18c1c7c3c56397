package dev.patchbay.bench.token;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.patchbay.bench.load.Request;
import dev.patchbay.bench.run.Bench;
import dev.patchbay.bench.suite.BenchSuite;
import dev.patchbay.bench.suite.Http;
import dev.patchbay.devstack.home.Secrets;
import dev.patchbay.devstack.run.DevStack;
import dev.patchbay.devstack.suite.PortPlan;
import dev.patchbay.edge.assertion.Caller;

/** token-service alone, asked as spotify-service asks it. */
record TokenSuite(DevStack suite, StandIn standIn, StoredConnections stored) {

    static final int OFFSET = 1;
    private static final String CLIENT = "spotify-service";
    private static final String CONNECTION = "/connections/" + StoredConnections.PROVIDER;

    /** @param latencyMillis of the provider */
    static TokenSuite start(Bench bench, int latencyMillis, Map<String, String> others) {
        var standIn = bench.endWithUs(new StandIn(latencyMillis));
        var settings = new HashMap<>(others);
        settings.put("patchbay.assertion.jwks-url", standIn.keysUrl());
        settings.put("patchbay.providers.spotify.token-url", standIn.tokenUrl());
        var suite = BenchSuite.start(bench, Map.of("token-service", settings));
        return new TokenSuite(suite, standIn, new StoredConnections(suite));
    }

    int port() {
        return suite.ports().service(OFFSET);
    }

    ProcessHandle process() {
        return suite.process("token-service");
    }

    /** By client credentials (RFC 6749, 4.4). It lives five minutes. */
    String serviceToken() throws IOException, InterruptedException {
        var credentials = CLIENT + ":" + Secrets.in(suite.home()).clientSecret(CLIENT);
        var basic = "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        var answer = Http.post(PortPlan.http(port()).resolve("/oauth/token"),
                Map.of("Authorization", basic, "Content-Type", "application/x-www-form-urlencoded"),
                "grant_type=client_credentials");
        return new ObjectMapper().readTree(answer).path("access_token").asText();
    }

    /** As the gateway and spotify-service prove for whom and by whom is asked. */
    Map<String, String> identity(UUID account, String serviceToken) {
        return Map.of("Authorization", "Bearer " + serviceToken, Caller.ASSERTION_HEADER, standIn.assertion(account, CLIENT),
                "Content-Type", "application/json");
    }

    Request read(List<UUID> accounts) throws IOException, InterruptedException {
        return request("POST", CONNECTION + "/access-token", "{}", accounts);
    }

    Request status(List<UUID> accounts) throws IOException, InterruptedException {
        return request("GET", CONNECTION + "/status", null, accounts);
    }

    private Request request(String method, String path, String body, List<UUID> accounts)
            throws IOException, InterruptedException {
        var token = serviceToken();
        return new Request(port(), method, path, body, accounts.stream().map(account -> identity(account, token)).toList());
    }
}
