package dev.patchbay.spotify.call.health;

import java.util.Map;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.edge.outbound.BoundedHttpClient;
import dev.patchbay.edge.outbound.OutboundRequest;
import dev.patchbay.edge.outbound.OutboundResponse;
import dev.patchbay.spotify.call.CallConfig;
import dev.patchbay.spotify.call.Provider;
import io.smallrye.mutiny.Uni;

@Singleton
class HttpProbe implements Probe {

    private static final int MOST_BYTES = 64 * 1024;

    private final Provider provider;
    private final BoundedHttpClient http;
    private final CallConfig config;

    @Inject
    HttpProbe(Provider provider, BoundedHttpClient http, CallConfig config) {
        this.provider = provider;
        this.http = http;
        this.config = config;
    }

    @Override
    public Uni<OutboundResponse> send() {
        return http.send(OutboundRequest.get(provider.probe(), Map.of(), config.attemptTimeout(), MOST_BYTES));
    }
}
