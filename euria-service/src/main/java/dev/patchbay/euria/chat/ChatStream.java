package dev.patchbay.euria.chat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.patchbay.kit.call.CallException;
import dev.patchbay.kit.call.Failure;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;

/**
 * An answer on its way. It comes only as fast as it is asked for: between two questions the socket is not read, so that the
 * provider waits for a slow reader. Used on one Vert.x context only, that of the response.
 */
public final class ChatStream {

    private static final Duration LAST_WORDS = Duration.ofSeconds(2);
    private static final int LONGEST_LINE = 64 * 1024;

    private final Vertx vertx;
    private final HttpClientResponse response;
    private final Duration silence;
    private final SseParser parser = new SseParser(LONGEST_LINE);
    private final DeltaReader reader;
    private final List<Delta> ready = new ArrayList<>();
    private UniEmitter<? super List<Delta>> waiting;
    private long timer = -1;
    private CallException failure;
    private boolean done;
    private boolean ended;

    /** @param silence how long it may bring nothing while it is asked */
    ChatStream(Vertx vertx, HttpClientResponse response, Duration silence, ObjectMapper json) {
        this.vertx = vertx;
        this.response = response;
        this.silence = silence;
        this.reader = new DeltaReader(json);
        response.pause();
        response.handler(this::received).exceptionHandler(broken -> fail(new Failure.Connection())).endHandler(end -> ended());
    }

    /**
     * What comes next, at least one delta; {@code Done} is the last. Fails with a {@link CallException}, then for ever. One
     * question at a time.
     */
    public Uni<List<Delta>> next() {
        return Uni.createFrom().emitter(emitter -> {
            waiting = emitter;
            await();
            answer();
        });
    }

    /** Ends it at the provider, too; without effect after its end. */
    public void cancel() {
        if (!done) {
            fail(new Failure.Connection());
        }
    }

    /** What was taken and not used comes again. */
    ChatStream with(List<Delta> first) {
        ready.addAll(0, first);
        return this;
    }

    /** For the next event; one that holds nothing but thoughts is no silence. */
    private void await() {
        vertx.cancelTimer(timer);
        if (waiting != null) {
            timer = vertx.setTimer(silence.toMillis(), silent -> fail(new Failure.Timeout()));
        }
    }

    private void received(Buffer bytes) {
        if (failure == null && !done) {
            try {
                var events = parser.read(bytes);
                if (!events.isEmpty()) {
                    await();
                }
                events.forEach(this::read);
            } catch (SseParser.TooLongException e) {
                fail(new Failure.Server(null, null));
            } catch (CallException e) {
                fail(e.failure());
            }
            answer();
        }
    }

    /** What follows the end is nobody's business. */
    private void read(String data) {
        if (!done) {
            var deltas = reader.read(data);
            ready.addAll(deltas);
            if (deltas.stream().anyMatch(Delta.Done.class::isInstance)) {
                done = true;
                release();
            }
        }
    }

    /** The connection serves others once its end was read; who goes on talking loses it. */
    private void release() {
        response.resume();
        vertx.setTimer(LAST_WORDS.toMillis(), late -> {
            if (!ended) {
                response.request().reset();
            }
        });
    }

    private void answer() {
        if (waiting == null) {
            return;
        }
        if (!ready.isEmpty()) {
            var deltas = List.copyOf(ready);
            ready.clear();
            taken().complete(deltas);
        } else if (failure != null) {
            taken().fail(failure);
        } else {
            response.fetch(1);
        }
    }

    private UniEmitter<? super List<Delta>> taken() {
        vertx.cancelTimer(timer);
        var taken = waiting;
        waiting = null;
        return taken;
    }

    private void ended() {
        ended = true;
        if (!done) {
            fail(new Failure.Connection());
        }
    }

    private void fail(Failure why) {
        if (failure == null) {
            failure = new CallException(why);
            response.request().reset();
        }
        answer();
    }
}
