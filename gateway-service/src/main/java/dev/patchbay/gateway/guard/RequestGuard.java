package dev.patchbay.gateway.guard;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.edge.http.KnownMethods;
import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.gateway.limit.LimitConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/**
 * Turns away what no part of the gateway should have to look at. Its limits lie below those of the HTTP codec, which cannot
 * explain itself.
 */
@Singleton
class RequestGuard {

    private static final int BEFORE_SECURITY = 900;

    private final long maxUriLength;
    private final long maxHeaderSize;

    @Inject
    RequestGuard(LimitConfig config) {
        this.maxUriLength = config.maxUriLength().asLongValue();
        this.maxHeaderSize = config.maxHeaderSize().asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_SECURITY);
    }

    private void check(RoutingContext context) {
        var request = context.request();
        if (request.uri().length() > maxUriLength) {
            throw new ProblemException(ErrorCode.URI_TOO_LONG, "Send a shorter path or query.");
        }
        if (size(request.headers()) > maxHeaderSize) {
            throw new ProblemException(ErrorCode.HEADERS_TOO_LARGE, "Send fewer or shorter headers and cookies.");
        }
        if (!KnownMethods.ALL.contains(request.method())) {
            throw new ProblemException(ErrorCode.METHOD_NOT_ALLOWED, "Use GET, HEAD, POST, PUT, PATCH or DELETE.");
        }
        if (!RequestPath.plain(request.path())) {
            throw new ProblemException(ErrorCode.MALFORMED_REQUEST,
                    "Send the path without dot segments, empty segments, parameters or encoded separators.");
        }
        context.next();
    }

    private static long size(MultiMap headers) {
        long size = 0;
        for (var header : headers) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size;
    }
}
