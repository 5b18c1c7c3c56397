package dev.patchbay.bench.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;

/** Answers everything with the same JSON object of 1 KB: what all proxies stand before. */
final class UpstreamServer {

    private static final int BYTES = 1024;

    private UpstreamServer() {
    }

    public static void main(String[] arguments) {
        var frame = "{\"text\":\"\"}";
        var json = Buffer.buffer("{\"text\":\"" + "x".repeat(BYTES - frame.length()) + "\"}");
        Vertx.vertx().createHttpServer()
                .requestHandler(request -> request.response().putHeader("Content-Type", "application/json").end(json))
                .listen(Integer.parseInt(arguments[0]), "127.0.0.1");
    }
}
