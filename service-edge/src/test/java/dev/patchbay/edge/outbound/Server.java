package dev.patchbay.edge.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;

/** A server that speaks TCP and does with each request what a test wants, be it HTTP or not. */
record Server(NetServer net, AtomicInteger requests, CompletableFuture<Void> closed) {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(10);

    /** @param onRequest called for each piece that arrives, which is a whole request if it is small */
    static Server start(Vertx vertx, Handler<NetSocket> onRequest) {
        var server = new Server(vertx.createNetServer(), new AtomicInteger(), new CompletableFuture<>());
        server.net.connectHandler(socket -> server.serve(socket, onRequest));
        await(server.net.listen(0, "127.0.0.1"));
        return server;
    }

    /** A server that has gone. */
    static URI gone(Vertx vertx) {
        var server = start(vertx, NetSocket::close);
        await(server.net.close());
        return server.uri();
    }

    /** @return a handler that answers every request with this text and keeps the connection */
    static Handler<NetSocket> answering(String... lines) {
        return socket -> socket.write(String.join("\r\n", lines));
    }

    private void serve(NetSocket socket, Handler<NetSocket> onRequest) {
        socket.exceptionHandler(reset -> closed.complete(null));
        socket.closeHandler(end -> closed.complete(null));
        socket.handler(request -> {
            requests.incrementAndGet();
            onRequest.handle(socket);
        });
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + net.actualPort() + "/path?q=1");
    }

    void assertConnectionClosed() {
        assertThat(closed).succeedsWithin(LONG_ENOUGH);
    }

    private static <T> void await(Future<T> future) {
        assertThat(future.toCompletionStage().toCompletableFuture()).succeedsWithin(LONG_ENOUGH);
    }
}
