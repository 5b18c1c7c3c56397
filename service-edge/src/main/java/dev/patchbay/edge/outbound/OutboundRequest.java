package dev.patchbay.edge.outbound;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;

/**
 * One call to somebody else's server. There is none without a deadline and a size limit.
 *
 * @param headers may hold credentials, therefore never printed
 * @param body null for none
 * @param deadline for the whole exchange, from connecting to the last byte of the answer
 * @param maxBytes of the answer's body
 */
public record OutboundRequest(HttpMethod method, URI uri, Map<String, String> headers, Buffer body, Duration deadline,
        long maxBytes) {

    public OutboundRequest {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(uri, "uri");
        headers = Map.copyOf(headers);
        if (deadline.isNegative() || deadline.isZero() || maxBytes <= 0) {
            throw new IllegalArgumentException("An outward call needs a deadline and a size limit");
        }
    }

    public static OutboundRequest get(URI uri, Map<String, String> headers, Duration deadline, long maxBytes) {
        return new OutboundRequest(HttpMethod.GET, uri, headers, null, deadline, maxBytes);
    }

    @Override
    public String toString() {
        return method + " " + uri.getHost() + uri.getPath();
    }
}
