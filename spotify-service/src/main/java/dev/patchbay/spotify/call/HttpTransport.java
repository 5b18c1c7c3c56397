package dev.patchbay.spotify.call;

import java.time.Duration;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.edge.outbound.BoundedHttpClient;
import dev.patchbay.edge.outbound.OutboundRequest;
import dev.patchbay.edge.outbound.OutboundResponse;
import io.smallrye.mutiny.Uni;

@Singleton
class HttpTransport implements Transport {

    private final BoundedHttpClient http;
    private final CallConfig config;

    @Inject
    HttpTransport(BoundedHttpClient http, CallConfig config) {
        this.http = http;
        this.config = config;
    }

    @Override
    public Uni<OutboundResponse> get(Call<?> call, Credential credential, Duration timeout) {
        var headers = Map.of("Authorization", "Bearer " + credential.accessToken(), "Accept", "application/json");
        return http.send(OutboundRequest.get(call.uri(), headers, timeout, config.maxBytes().asLongValue()));
    }
}
