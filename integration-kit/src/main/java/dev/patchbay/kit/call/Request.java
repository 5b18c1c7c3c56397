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
 * @param repeatable whether doing it twice is the same as doing it once
 */
public record Request(HttpMethod method, URI uri, Buffer body, boolean repeatable) {

    private static final Set<HttpMethod> REPEATABLE = Set.of(HttpMethod.GET, HttpMethod.PUT, HttpMethod.DELETE);

    public Request {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(uri, "uri");
    }

    /** Repeatable as its method says (RFC 9110, 9.2.2). */
    public Request(HttpMethod method, URI uri, Buffer body) {
        this(method, uri, body, REPEATABLE.contains(method));
    }

    static Request get(URI uri) {
        return new Request(HttpMethod.GET, uri, null);
    }

    Request notRepeatable() {
        return new Request(method, uri, body, false);
    }

    /** Whether afterwards there is nothing at its address, so that there is nothing when it is repeated. */
    boolean removes() {
        return method.equals(HttpMethod.DELETE);
    }

    boolean reads() {
        return method.equals(HttpMethod.GET);
    }

    /** Path and query. */
    String resource() {
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
