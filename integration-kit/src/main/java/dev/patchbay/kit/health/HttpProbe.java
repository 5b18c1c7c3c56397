package dev.patchbay.kit.health;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.edge.outbound.BoundedHttpClient;
import dev.patchbay.edge.outbound.OutboundRequest;
import dev.patchbay.edge.outbound.OutboundResponse;
import dev.patchbay.kit.call.CallConfig;
import dev.patchbay.kit.call.Provider;
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
        return http.send(OutboundRequest.get(provider.probe(), provider.headers(), config.attemptTimeout(), MOST_BYTES));
    }
}
