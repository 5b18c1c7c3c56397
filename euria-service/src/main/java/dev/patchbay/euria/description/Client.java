package dev.patchbay.euria.description;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Flow;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * Whoever made the present request. Streams are written here rather than by the REST layer, which writes the head before it
 * knows whether there is anything to stream; and neither there nor for one answer does it notice that a client has gone.
 */
final class Client {

    private final RoutingContext request;

    Client(RoutingContext request) {
        this.request = request;
    }

    /** The same, cancelled when the client goes. */
    <T> Uni<T> whileHere(Uni<T> answer) {
        return Uni.createFrom().emitter(emitter -> {
            var waiting = answer.subscribe().with(emitter::complete, emitter::fail);
            request.addEndHandler(end -> {
                if (end.failed()) {
                    waiting.cancel();
                }
            });
        });
    }

    /** Each event when the one before it has left; ends when all are written, or the client has gone. */
    Uni<Void> send(Multi<StreamEvent> events) {
        return Uni.createFrom().emitter(emitter -> {
            var response = request.response();
            response.setChunked(true).putHeader("Content-Type", "text/event-stream").putHeader("Cache-Control", "no-cache")
                    // or a proxy would collect what it should pass on
                    .putHeader("X-Accel-Buffering", "no");
            var writer = new Writer(response, emitter);
            request.addEndHandler(end -> writer.left());
            events.subscribe(writer);
        });
    }

    private static final class Writer implements Flow.Subscriber<StreamEvent> {

        private final HttpServerResponse response;
        private final UniEmitter<? super Void> emitter;
        private volatile Flow.Subscription events;
        private volatile boolean gone;

        Writer(HttpServerResponse response, UniEmitter<? super Void> emitter) {
            this.response = response;
            this.emitter = emitter;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            events = subscription;
            if (gone) {
                left();
            } else {
                subscription.request(1);
            }
        }

        @Override
        public void onNext(StreamEvent event) {
            response.write(bytes(event)).onSuccess(sent -> events.request(1)).onFailure(broken -> left());
        }

        @Override
        public void onError(Throwable failure) {
            response.reset();
            emitter.complete(null);
        }

        @Override
        public void onComplete() {
            response.end().onComplete(ended -> emitter.complete(null));
        }

        void left() {
            gone = true;
            if (events != null) {
                events.cancel();
            }
            emitter.complete(null);
        }

        private static Buffer bytes(StreamEvent event) {
            var text = event.heartbeat() ? ":\n\n"
                    : "id: " + event.id() + "\nevent: " + event.name() + "\ndata: " + event.json() + "\n\n";
            return Buffer.buffer(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
