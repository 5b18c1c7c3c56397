package dev.patchbay.bench.load;

import java.util.List;
import java.util.Map;

/**
 * What is asked for again and again.
 *
 * @param port of 127.0.0.1
 * @param body null if there is none
 * @param headers one set after the other is used, for requests of several people
 */
public record Request(int port, String method, String path, String body, List<Map<String, String>> headers) {

    public Request {
        headers = headers.stream().map(Map::copyOf).toList();
        if (headers.isEmpty()) {
            throw new IllegalArgumentException("There must be at least one set of headers, if an empty one");
        }
    }

    public static Request get(int port, String path, Map<String, String> headers) {
        return new Request(port, "GET", path, null, List.of(headers));
    }

    /** Without headers, which hold credentials. */
    @Override
    public String toString() {
        return "%s http://127.0.0.1:%d%s".formatted(method, port, path);
    }
}
