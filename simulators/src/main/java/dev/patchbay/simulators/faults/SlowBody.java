package dev.patchbay.simulators.faults;

import dev.patchbay.simulators.exchange.Answer;
import dev.patchbay.simulators.exchange.Exchange;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

/** Bodies that are not written at once: too long, or too slow. */
final class SlowBody {

    private static final Buffer BLOCK = Buffer.buffer("x".repeat(64 * 1024));
    private static final int TICKS_PER_SECOND = 10;

    private final Exchange exchange;

    SlowBody(Exchange exchange) {
        this.exchange = exchange;
    }

    /** One JSON text of about {@code bytes} bytes, written as fast as the caller reads. */
    void flood(long bytes) {
        HttpServerResponse response = exchange.start(Answer.of(200, "application/json", "")).setChunked(true);
        response.write("{\"padding\":\"");
        writeBlocks(response, bytes);
    }

    /** The true answer at the given rate. */
    void drip(Answer answer, int bytesPerSecond) {
        Buffer body = Buffer.buffer(answer.body());
        HttpServerResponse response = exchange.start(answer)
                .putHeader("Content-Length", Integer.toString(body.length()));
        int step = Math.max(1, bytesPerSecond / TICKS_PER_SECOND);
        Vertx vertx = exchange.call().vertx();
        int[] written = { 0 };
        long timer = vertx.setPeriodic(1, Math.max(1, 1000L * step / bytesPerSecond), id -> {
            int end = Math.min(body.length(), written[0] + step);
            response.write(body.slice(written[0], end));
            written[0] = end;
            if (end == body.length()) {
                vertx.cancelTimer(id);
                response.end();
            }
        });
        response.closeHandler(_ -> vertx.cancelTimer(timer));
    }

    private static void writeBlocks(HttpServerResponse response, long bytes) {
        long left = bytes;
        while (left > 0 && !response.closed() && !response.writeQueueFull()) {
            int length = (int) Math.min(left, BLOCK.length());
            response.write(BLOCK.slice(0, length));
            left -= length;
        }
        if (left == 0) {
            response.end("\"}");
        } else if (!response.closed()) {
            long rest = left;
            response.drainHandler(_ -> writeBlocks(response, rest));
        }
    }
}
