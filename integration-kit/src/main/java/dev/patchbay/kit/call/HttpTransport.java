package dev.patchbay.kit.call;

import java.time.Duration;
import java.util.HashMap;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.edge.outbound.BoundedHttpClient;
import dev.patchbay.edge.outbound.OutboundRequest;
import dev.patchbay.edge.outbound.OutboundResponse;
import io.smallrye.mutiny.Uni;

@Singleton
class HttpTransport implements Transport {

    private final Provider provider;
    private final BoundedHttpClient http;
    private final CallConfig config;

    @Inject
    HttpTransport(Provider provider, BoundedHttpClient http, CallConfig config) {
        this.provider = provider;
        this.http = http;
        this.config = config;
    }

    @Override
    public Uni<OutboundResponse> send(Call<?> call, Credential credential, Duration timeout) {
        var request = provider.addressed(call.request(), credential);
        var headers = new HashMap<>(provider.headers());
        headers.put("Authorization", provider.authorization(request, credential));
        if (request.body() != null) {
            headers.put("Content-Type", "application/json");
        }
        return http.send(new OutboundRequest(request.method(), request.uri(), headers, request.body(), timeout,
                config.maxBytes().asLongValue()));
    }
}
