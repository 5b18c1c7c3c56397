package dev.patchbay.edge.problem;

import io.vertx.core.http.HttpServerRequest;

/** What the client asked for: it knows the gateway's path, not that of the service behind it. */
final class RequestedPath {

    private RequestedPath() {
    }

    static String of(HttpServerRequest request) {
        var relayed = request.getHeader(Problem.PATH_HEADER);
        return relayed == null ? request.path() : relayed;
    }
}
