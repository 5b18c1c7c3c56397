package dev.patchbay.gateway.overview;

import java.io.IOException;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

import dev.patchbay.contracts.connection.Cause;
import dev.patchbay.contracts.connection.ConnectionStatus;
import dev.patchbay.edge.assertion.Caller;
import dev.patchbay.edge.correlation.Correlation;
import dev.patchbay.edge.outbound.BoundedHttpClient;
import dev.patchbay.edge.outbound.OutboundRequest;
import dev.patchbay.edge.outbound.OutboundResponse;
import dev.patchbay.gateway.assertion.Assertions;
import dev.patchbay.gateway.authentication.SignedIn;
import dev.patchbay.gateway.relay.Route;
import io.smallrye.mutiny.Uni;

/** Asks a service for the canonical status; whatever goes wrong is a status, too. */
@Singleton
class StatusClient {

    private static final Logger LOG = Logger.getLogger(StatusClient.class);
    private static final int MAX_BYTES = 64 * 1024;

    private final BoundedHttpClient http;
    private final Assertions assertions;
    private final OverviewConfig config;
    private final ObjectReader reader;

    @Inject
    StatusClient(BoundedHttpClient http, Assertions assertions, OverviewConfig config,
            ObjectMapper json) {
        this.http = http;
        this.assertions = assertions;
        this.config = config;
        this.reader = json.readerFor(ConnectionStatus.class);
    }

    Uni<ConnectionStatus> status(Route route, SignedIn who) {
        var request = OutboundRequest.get(route.url().resolve("/integration/status"), headers(route, who),
                config.deadline(), MAX_BYTES);
        return http.send(request).map(this::read).onFailure().recoverWithItem(failure -> out(route, failure));
    }

    private Map<String, String> headers(Route route, SignedIn who) {
        return Map.of(Caller.ASSERTION_HEADER, assertions.vouch(who, route.audience()), Correlation.HEADER,
                Correlation.current());
    }

    private ConnectionStatus read(OutboundResponse response) {
        if (!response.successful()) {
            throw new IllegalStateException("It answered with " + response);
        }
        try {
            return reader.readValue(response.body().getBytes());
        } catch (IOException e) {
            throw new IllegalStateException("Its answer is not a status", e);
        }
    }

    private static ConnectionStatus out(Route route, Throwable failure) {
        LOG.warnf("%s does not tell its status: %s", route.audience(), failure.getMessage());
        return ConnectionStatus.none(route.provider(), Cause.PROVIDER_OUTAGE, null, null);
    }
}
