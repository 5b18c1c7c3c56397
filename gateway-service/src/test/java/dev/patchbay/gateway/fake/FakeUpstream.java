package dev.patchbay.gateway.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A provider's service whose behaviour is chosen by the path; what it observed is told under {@code /observed}. */
class FakeUpstream implements Handler<HttpServerRequest> {

    private static final Buffer CHUNK = Buffer.buffer(new byte[64 * 1024]);

    private final List<HttpServerResponse> held = new ArrayList<>();
    private final Set<HttpConnection> connections = ConcurrentHashMap.newKeySet();
    private final AtomicLong endlessBytes = new AtomicLong();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger uploads = new AtomicInteger();
    private final AtomicInteger brokenUploads = new AtomicInteger();

    @Override
    public void handle(HttpServerRequest request) {
        connections.add(request.connection());
        switch (request.path()) {
            case "/integration/status" -> status(request);
            case "/integration/callback" -> request.response().setStatusCode(303)
                    .putHeader("Location", "http://127.0.0.1:8080/connections/result").end();
            case "/hold" -> hold(request);
            case "/release" -> release(request);
            case "/endless" -> endless(request);
            case "/count" -> count(request);
            case "/hang" -> open(request);
            case "/unauthenticated" -> request.response().setStatusCode(401).end("who are you");
            case "/cut" -> request.response().putHeader("Content-Length", "100").write("half")
                    .onSuccess(sent -> request.connection().close());
            case "/observed" -> observed(request);
            default -> echo(request);
        }
    }

    private static void status(HttpServerRequest request) {
        request.response().putHeader("Content-Type", "application/json").end("""
                {"provider":"spotify","connected":false,"reason":"no_tokens","details":{"cause":"never_connected",
                "since":null,"retryable":false,"action":"reconnect","action_url":null,"reauth_required_by":null,
                "account":null},"expires_at":null,"last_refresh_at":null,"refreshed":false,"scopes":[]}""");
    }

    private static void echo(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            var headers = new JsonObject();
            request.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT),
                    new JsonArray(request.headers().getAll(name))));
            request.response().putHeader("Content-Type", "application/json").putHeader("Set-Cookie", "inner=1")
                    .putHeader("Server", "inner").putHeader("Access-Control-Allow-Origin", "*")
                    .putHeader("Connection", "x-private").putHeader("X-Private", "1").putHeader("ETag", "\"v1\"")
                    .end(new JsonObject().put("method", request.method().name()).put("uri", request.uri())
                            .put("headers", headers).put("body", body.toString()).encode());
        });
    }

    /** Sends a first chunk at once and the second when {@code /release} is called. */
    private synchronized void hold(HttpServerRequest request) {
        held.add(request.response());
        request.response().setChunked(true).putHeader("Content-Type", "text/event-stream").write("first");
    }

    private synchronized void release(HttpServerRequest request) {
        held.forEach(response -> response.end("second"));
        held.clear();
        request.response().end();
    }

    /** Writes for as long as somebody reads. */
    private void endless(HttpServerRequest request) {
        open.incrementAndGet();
        var response = request.response().setChunked(true);
        response.closeHandler(gone -> open.decrementAndGet());
        response.drainHandler(drained -> fill(response));
        fill(response);
    }

    private void fill(HttpServerResponse response) {
        while (!response.writeQueueFull() && !response.closed()) {
            response.write(CHUNK);
            endlessBytes.addAndGet(CHUNK.length());
        }
    }

    private void count(HttpServerRequest request) {
        var seen = new AtomicLong();
        uploads.incrementAndGet();
        request.exceptionHandler(broken -> brokenUploads.incrementAndGet());
        request.handler(chunk -> seen.addAndGet(chunk.length()));
        request.endHandler(end -> request.response().end(Long.toString(seen.get())));
    }

    private void open(HttpServerRequest request) {
        open.incrementAndGet();
        request.response().closeHandler(gone -> open.decrementAndGet());
    }

    private void observed(HttpServerRequest request) {
        request.response().putHeader("Content-Type", "application/json")
                .end(new JsonObject().put("open", open.get()).put("connections", connections.size())
                        .put("endless_bytes", endlessBytes.get()).put("uploads", uploads.get())
                        .put("broken_uploads", brokenUploads.get()).encode());
    }
}
