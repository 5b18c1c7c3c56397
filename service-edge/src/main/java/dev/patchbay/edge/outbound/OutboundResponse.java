package dev.patchbay.edge.outbound;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/** What came back, whole; the body may hold credentials, therefore never printed. */
public record OutboundResponse(int status, MultiMap headers, Buffer body) {

    public boolean successful() {
        return status >= 200 && status < 300;
    }

    @Override
    public String toString() {
        return "status " + status;
    }
}
