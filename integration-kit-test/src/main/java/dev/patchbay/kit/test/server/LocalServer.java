package dev.patchbay.kit.test.server;

import java.net.URI;
import java.util.concurrent.TimeUnit;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;

/** A small HTTP server on a free port of the loopback interface, with one event loop. */
public final class LocalServer implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 10;

    private final Vertx vertx;
    private final int port;

    private LocalServer(Vertx vertx, int port) {
        this.vertx = vertx;
        this.port = port;
    }

    public static LocalServer start(Handler<HttpServerRequest> handler) {
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1));
        HttpServer server = vertx.createHttpServer().requestHandler(handler).listen(0, "127.0.0.1").toCompletionStage()
                .toCompletableFuture().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        return new LocalServer(vertx, server.actualPort());
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
}
