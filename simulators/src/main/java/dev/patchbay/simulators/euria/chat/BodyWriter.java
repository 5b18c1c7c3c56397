package dev.patchbay.simulators.euria.chat;

import java.util.OptionalInt;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

/** Writes a body in slices and no faster than the client reads: a full socket is waited for, nothing is collected. */
final class BodyWriter {

    private final HttpServerResponse response;
    private final OptionalInt sliceBytes;

    BodyWriter(HttpServerResponse response, OptionalInt sliceBytes) {
        this.response = response;
        this.sliceBytes = sliceBytes;
    }

    /** @param then runs once the socket took everything; never if the client went before */
    void write(Buffer bytes, Runnable then) {
        int slice = sliceBytes.orElse(bytes.length());
        int end = 0;
        while (end < bytes.length() && !response.closed() && !response.writeQueueFull()) {
            int start = end;
            end = Math.min(bytes.length(), start + slice);
            response.write(bytes.slice(start, end));
        }
        goOn(bytes.slice(end, bytes.length()), then);
    }

    private void goOn(Buffer rest, Runnable then) {
        if (response.closed()) {
            return;
        }
        if (response.writeQueueFull()) {
            response.drainHandler(_ -> write(rest, then));
        } else {
            then.run();
        }
    }
}
