package dev.patchbay.edge.outbound;

import java.time.Duration;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.tracing.TracingPolicy;

/**
 * Calls servers, above all those that are not ours. A slow, endless or hostile answer costs at most the deadline and the size
 * limit of
 * the request; redirects are answers like any other and are never followed.
 */
@Singleton
public class BoundedHttpClient {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
    private static final int WAITING_PER_SERVER = 1_000;

    private final Vertx vertx;
    private final HttpClient client;

    @Inject
    public BoundedHttpClient(Vertx vertx, OutboundConfig config) {
        this.vertx = vertx;
        var options = new HttpClientOptions().setConnectTimeout((int) CONNECT_TIMEOUT.toMillis())
                .setMaxHeaderSize(16 * 1024)
                // our trace is nobody else's business, and addresses may carry what belongs into none
                .setTracingPolicy(TracingPolicy.IGNORE);
        var pool = new PoolOptions().setHttp1MaxSize(config.connectionsPerServer()).setMaxWaitQueueSize(WAITING_PER_SERVER);
        this.client = vertx.createHttpClient(options, pool);
    }

    /** Fails with {@link OutboundException}; any status is a success. Cancelling closes the connection. */
    public Uni<OutboundResponse> send(OutboundRequest request) {
        return Uni.createFrom().emitter(emitter -> new Exchange(vertx, request, emitter).start(client));
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
