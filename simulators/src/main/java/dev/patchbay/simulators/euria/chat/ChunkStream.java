package dev.patchbay.simulators.euria.chat;

import java.util.Iterator;

import dev.patchbay.simulators.euria.behaviour.Behaviour;
import io.netty.channel.ChannelOption;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;

/** One stream on its way to one client. */
final class ChunkStream {

    private final Vertx vertx;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final BodyWriter writer;
    private final Iterator<Step> steps;
    private final int paceMs;
    private final ChatCounters counters;
    private boolean over;

    ChunkStream(Vertx vertx, HttpServerRequest request, Behaviour behaviour, Iterator<Step> steps,
            ChatCounters counters) {
        this.vertx = vertx;
        this.request = request;
        this.response = request.response();
        this.writer = new BodyWriter(response, behaviour.sliceBytes());
        this.steps = steps;
        this.paceMs = behaviour.paceMs();
        this.counters = counters;
    }

    /** The first write waits for the next turn of the loop: within this one, Vert.x would join it to others. */
    void start() {
        counters.opened();
        response.setChunked(true).closeHandler(_ -> clientLeft());
        vertx.runOnContext(_ -> next());
    }

    private void next() {
        if (over) {
            return;
        }
        if (!steps.hasNext()) {
            finish();
            return;
        }
        switch (steps.next()) {
            case Step.Event event -> writer.write(Buffer.buffer(event.text()), () -> written(event));
            case Step.Reset _ -> reset();
            case Step.Silence _ -> {
                // the client has to notice, and to go
            }
        }
    }

    private void written(Step.Event event) {
        counters.wroteChunk(event.tokens());
        if (paceMs == 0 || event.tokens() == 0) {
            vertx.runOnContext(_ -> next());
        } else {
            vertx.setTimer(paceMs, _ -> next());
        }
    }

    private void finish() {
        close();
        counters.completed();
        response.end();
    }

    /** Without lingering the kernel sends RST instead of an orderly end. */
    private void reset() {
        close();
        ConnectionBase connection = (ConnectionBase) request.connection();
        connection.channel().config().setOption(ChannelOption.SO_LINGER, 0);
        connection.close();
    }

    private void clientLeft() {
        if (!over) {
            close();
            counters.cancelled();
        }
    }

    private void close() {
        over = true;
        counters.closed();
    }
}
