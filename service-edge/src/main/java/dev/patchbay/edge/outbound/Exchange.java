package dev.patchbay.edge.outbound;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import io.vertx.core.VertxException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;

/** One request and its answer. Whatever ends it first (answer, failure, deadline, size, cancellation) ends it once. */
final class Exchange {

    /** A timer that is this late tells that the process slept; the answer may lie beside it, unread. */
    private static final Duration SLEPT = Duration.ofMillis(500);
    private static final Duration TIME_TO_READ = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final OutboundRequest request;
    private final UniEmitter<? super OutboundResponse> emitter;
    private final long beganNanos = System.nanoTime();
    private volatile long timer;
    private final Buffer body = Buffer.buffer();
    private volatile HttpClientRequest sent;
    private final AtomicBoolean over = new AtomicBoolean();

    Exchange(Vertx vertx, OutboundRequest request, UniEmitter<? super OutboundResponse> emitter) {
        this.vertx = vertx;
        this.request = request;
        this.emitter = emitter;
        this.timer = vertx.setTimer(request.deadline().toMillis(), id -> due());
        emitter.onTermination(this::abandon);
    }

    private void due() {
        var late = System.nanoTime() - beganNanos - request.deadline().toNanos();
        if (late > SLEPT.toNanos()) {
            timer = vertx.setTimer(TIME_TO_READ.toMillis(), id -> timedOut());
        } else {
            timedOut();
        }
    }

    private void timedOut() {
        fail(OutboundException.Kind.TIMEOUT, null);
    }

    void start(HttpClient client) {
        try {
            client.request(options()).onSuccess(this::send).onFailure(this::broken);
        } catch (IllegalArgumentException | VertxException e) {
            // the text of the cause may repeat a header, and that a credential
            fail(OutboundException.Kind.CONNECTION, null);
        }
    }

    private RequestOptions options() {
        var options = new RequestOptions().setMethod(request.method()).setAbsoluteURI(request.uri().toString())
                .setFollowRedirects(false);
        request.headers().forEach(options::putHeader);
        return options;
    }

    private void send(HttpClientRequest opened) {
        sent = opened;
        // without one, each abandoned call is logged as an error
        opened.exceptionHandler(this::broken);
        if (over.get()) {
            opened.reset();
            return;
        }
        var response = request.body() == null ? opened.send() : opened.send(request.body());
        response.onSuccess(this::receive).onFailure(this::broken);
    }

    private void receive(HttpClientResponse response) {
        response.exceptionHandler(this::broken);
        response.handler(this::append);
        response.endHandler(end -> finish(() -> emitter
                .complete(new OutboundResponse(response.statusCode(), response.headers(), body))));
    }

    private void append(Buffer chunk) {
        if (body.length() + chunk.length() > request.maxBytes()) {
            fail(OutboundException.Kind.TOO_LARGE, null);
        } else if (!over.get()) {
            body.appendBuffer(chunk);
        }
    }

    private void broken(Throwable cause) {
        fail(OutboundException.Kind.CONNECTION, cause);
    }

    private void fail(OutboundException.Kind kind, Throwable cause) {
        finish(() -> {
            reset();
            emitter.fail(new OutboundException(kind, cause));
        });
    }

    private void finish(Runnable outcome) {
        if (over.compareAndSet(false, true)) {
            vertx.cancelTimer(timer);
            outcome.run();
        }
    }

    /** Also runs after a normal end, when there is nothing left to reset. */
    private void abandon() {
        finish(this::reset);
    }

    private void reset() {
        if (sent != null) {
            sent.reset();
        }
    }
}
