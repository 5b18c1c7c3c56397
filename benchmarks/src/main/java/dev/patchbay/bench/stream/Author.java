package dev.patchbay.bench.stream;

import dev.patchbay.stack.process.Ports;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/**
 * In the place of a model's server: each chunk says when it left, by the clock of this process, and the next one follows after
 * a pause.
 */
final class Author implements AutoCloseable {

    private static final String MODELS = """
            {"object":"list","data":[{"id":"bench","object":"model"}]}""";
    private static final String CHUNK = """
            data: {"choices":[{"index":0,"delta":{"content":"%d "},"finish_reason":null}]}

            """;
    private static final String END = """
            data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}

            data: [DONE]

            """;

    private final Vertx vertx = Vertx.vertx();
    private final int port = Ports.free();
    private final int chunks;
    private final int pauseMillis;

    /** @param chunks of each description */
    Author(int chunks, int pauseMillis) {
        this.chunks = chunks;
        this.pauseMillis = pauseMillis;
        vertx.createHttpServer().requestHandler(this::answer).listen(port, "127.0.0.1").toCompletionStage()
                .toCompletableFuture().join();
    }

    int port() {
        return port;
    }

    private void answer(HttpServerRequest request) {
        if (request.path().endsWith("/models")) {
            request.response().putHeader("Content-Type", "application/json").end(MODELS);
        } else {
            request.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
            write(request.response(), 0);
        }
    }

    private void write(HttpServerResponse response, int written) {
        if (response.closed()) {
            return;
        }
        if (written == chunks) {
            response.end(END);
        } else {
            response.write(CHUNK.formatted(System.nanoTime()));
            vertx.setTimer(pauseMillis, next -> write(response, written + 1));
        }
    }

    @Override
    public void close() {
        vertx.close();
    }
}
