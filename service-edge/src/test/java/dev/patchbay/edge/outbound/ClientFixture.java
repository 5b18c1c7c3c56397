package dev.patchbay.edge.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;

import dev.patchbay.edge.outbound.OutboundException.Kind;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;

/** A client, and how to call it. */
abstract class ClientFixture {

    static final Duration SHORT = Duration.ofMillis(300);
    static final Duration LONG = Duration.ofSeconds(10);
    static final int LIMIT = 1_000;
    static final int CONNECTIONS = 3;
    static final String OK = "HTTP/1.1 200 OK";

    final Vertx vertx = Vertx.vertx();
    final BoundedHttpClient client = new BoundedHttpClient(vertx, () -> CONNECTIONS);

    @AfterEach
    void stop() {
        client.close();
        assertThat(vertx.close().toCompletionStage().toCompletableFuture()).succeedsWithin(LONG);
    }

    HttpServer listen(Handler<HttpServerRequest> handler) {
        return vertx.createHttpServer().requestHandler(handler).listen(0, "127.0.0.1").toCompletionStage()
                .toCompletableFuture().join();
    }

    static URI uri(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.actualPort() + "/path?q=1");
    }

    static OutboundRequest get(URI uri, Duration deadline) {
        return OutboundRequest.get(uri, Map.of(), deadline, LIMIT);
    }

    OutboundResponse answer(OutboundRequest request) {
        return client.send(request).await().atMost(LONG);
    }

    Kind failure(OutboundRequest request) {
        var failure = catchThrowableOfType(OutboundException.class, () -> answer(request));
        assertThat(failure).isNotNull();
        return failure.kind();
    }
}
