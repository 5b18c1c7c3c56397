package dev.patchbay.euria.chat;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jboss.logging.Logger;

import dev.patchbay.edge.outbound.OutboundResponse;
import dev.patchbay.kit.call.CallException;
import dev.patchbay.kit.call.Failure;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;

/** From the request to the first words of the answer, within the time given. Used on one Vert.x context only. */
final class ChatOpening {

    private static final Logger LOG = Logger.getLogger(ChatOpening.class);
    private static final int LONGEST_REFUSAL = 16 * 1024;
    private static final int MOST_BEFORE_THE_TEXT = 100;

    private final UniEmitter<? super ChatStream> emitter;
    private final Function<HttpClientResponse, ChatStream> streams;
    private final Function<OutboundResponse, CallException> refusals;
    private final Vertx vertx;
    private final long total;
    private final long began = System.nanoTime();
    private long timer;
    private HttpClientRequest sent;
    private boolean over;

    /**
     * @param head milliseconds for its head
     * @param total milliseconds to the first words
     * @param streams what a good answer becomes
     * @param refusals what any other means
     */
    ChatOpening(Vertx vertx, long head, long total, Function<HttpClientResponse, ChatStream> streams,
            Function<OutboundResponse, CallException> refusals, UniEmitter<? super ChatStream> emitter) {
        this.vertx = vertx;
        this.streams = streams;
        this.refusals = refusals;
        this.emitter = emitter;
        this.total = total;
        this.timer = timer(head);
    }

    private long timer(long millis) {
        return vertx.setTimer(millis, late -> fail(new CallException(new Failure.Timeout())));
    }

    void start(HttpClient client, RequestOptions options, Buffer body) {
        client.request(options).onSuccess(opened -> send(opened, body)).onFailure(this::broken);
    }

    private void send(HttpClientRequest opened, Buffer body) {
        sent = opened;
        // without one, each abandoned request is logged as an error
        opened.exceptionHandler(this::broken);
        if (over) {
            opened.reset();
            return;
        }
        opened.send(body).onSuccess(this::receive).onFailure(this::broken);
    }

    private void receive(HttpClientResponse response) {
        if (response.statusCode() == 200) {
            vertx.cancelTimer(timer);
            timer = timer(Math.max(1, total - Duration.ofNanos(System.nanoTime() - began).toMillis()));
            var stream = streams.apply(response);
            stream.next().subscribe().with(first -> begun(stream, first), this::broken);
        } else {
            refused(response);
        }
    }

    /** Whoever says nothing before the end has not answered. */
    private void begun(ChatStream stream, List<Delta> first) {
        if (first.stream().anyMatch(Delta.Text.class::isInstance)) {
            end(() -> emitter.complete(stream.with(first)));
        } else if (first.size() > MOST_BEFORE_THE_TEXT || first.stream().anyMatch(Delta.Done.class::isInstance)) {
            fail(new CallException(new Failure.Server(200, null)));
        } else {
            stream.next().subscribe().with(second -> begun(stream, join(first, second)), this::broken);
        }
    }

    private static List<Delta> join(List<Delta> first, List<Delta> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private void refused(HttpClientResponse response) {
        var body = Buffer.buffer();
        response.handler(bytes -> body.appendBuffer(bytes, 0, Math.min(bytes.length(), LONGEST_REFUSAL - body.length())));
        response.exceptionHandler(this::broken);
        response.endHandler(end -> fail(
                refusals.apply(new OutboundResponse(response.statusCode(), response.headers(), body))));
    }

    private void broken(Throwable cause) {
        LOG.debugf("A stream did not begin: %s", cause.getClass().getName());
        fail(cause instanceof CallException known ? known : new CallException(new Failure.Connection()));
    }

    void fail(CallException failure) {
        end(() -> {
            if (sent != null) {
                sent.reset();
            }
            emitter.fail(failure);
        });
    }

    private void end(Runnable outcome) {
        if (!over) {
            over = true;
            vertx.cancelTimer(timer);
            outcome.run();
        }
    }
}
