package dev.patchbay.kit.call;

import java.net.URI;
import java.util.Objects;
import java.util.Set;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;

/**
 * What is sent to a provider.
 *
 * @param uri of a read, also what its answer is kept under
 * @param body JSON, null for none
 */
public record Request(HttpMethod method, URI uri, Buffer body) {

    private static final Set<HttpMethod> REPEATABLE = Set.of(HttpMethod.GET, HttpMethod.PUT, HttpMethod.DELETE);

    public Request {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(uri, "uri");
    }

    static Request get(URI uri) {
        return new Request(HttpMethod.GET, uri, null);
    }

    /** Whether doing it twice is the same as doing it once (RFC 9110, 9.2.2). */
    boolean repeatable() {
        return REPEATABLE.contains(method);
    }

    boolean reads() {
        return method.equals(HttpMethod.GET);
    }

    /** Path and query. */
    String resource() {
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
