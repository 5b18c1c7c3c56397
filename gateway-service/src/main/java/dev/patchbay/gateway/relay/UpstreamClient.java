package dev.patchbay.gateway.relay;

import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;

/** Connections to the services behind the gateway. */
@Singleton
class UpstreamClient {

    private static final int MAX_WAITING = 2_048;

    private final RelayConfig config;
    private final HttpClient client;

    @Inject
    UpstreamClient(Vertx vertx, RelayConfig config, Routes routes) {
        this.config = config;
        var longest = Stream.concat(Stream.of(config.idleTimeout()), routes.all().stream().map(this::responseTimeout))
                .max(Comparator.naturalOrder()).orElseThrow();
        var options = new HttpClientOptions().setConnectTimeout((int) config.connectTimeout().toMillis())
                .setReadIdleTimeout((int) longest.toSeconds()).setTcpNoDelay(true);
        this.client = vertx.createHttpClient(options,
                new PoolOptions().setHttp1MaxSize(config.connections()).setMaxWaitQueueSize(MAX_WAITING));
    }

    /** The response fails if its head has not come within the configured time. */
    Future<HttpClientRequest> open(Route route, HttpMethod method, String uri) {
        return client.request(new RequestOptions().setMethod(method).setHost(route.url().getHost()).setPort(route.port())
                .setSsl(route.secure()).setURI(uri).setFollowRedirects(false)
                .setConnectTimeout(config.connectTimeout().toMillis())
                .setIdleTimeout(responseTimeout(route).toMillis()));
    }

    private Duration responseTimeout(Route route) {
        return route.responseTimeout().orElse(config.responseTimeout());
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
