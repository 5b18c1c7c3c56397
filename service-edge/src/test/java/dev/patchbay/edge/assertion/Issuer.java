package dev.patchbay.edge.assertion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Publishes a key set. A PUT of other content, with an optional status, replaces what a GET answers from then on. */
final class Issuer implements AutoCloseable {

    private record Answer(int status, String body) {
    }

    private final HttpServer server;
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile Answer answer = new Answer(404, "");

    Issuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    URI location() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/jwks.json");
    }

    int fetches() {
        return fetches.get();
    }

    void publish(JsonWebKey... keys) {
        answer(200, new JsonWebKeySet(keys).toJson());
    }

    void answer(int status, String body) {
        answer = new Answer(status, body);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var current = exchange.getRequestMethod().equals("GET") ? fetched() : replaced(exchange);
            var body = current.body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(current.status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Answer fetched() {
        fetches.incrementAndGet();
        return answer;
    }

    private Answer replaced(HttpExchange exchange) throws IOException {
        var status = exchange.getRequestURI().getQuery();
        answer = new Answer(status == null ? 200 : Integer.parseInt(status),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        return new Answer(204, "");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
