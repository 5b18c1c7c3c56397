package dev.patchbay.gateway.browser;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.gateway.origin.PublicOrigin;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Sends a browser on {@code localhost} to the public origin on 127.0.0.1, where alone its cookies and Spotify's redirect work.
 */
@Singleton
class LoopbackRedirect {

    private static final int AFTER_THE_GUARD = 800;
    private static final String LOCALHOST = "localhost";

    private final PublicOrigin origin;

    @Inject
    LoopbackRedirect(PublicOrigin origin) {
        this.origin = origin;
    }

    void register(@Observes Filters filters) {
        if ("127.0.0.1".equals(origin.host())) {
            filters.register(this::redirect, AFTER_THE_GUARD);
        }
    }

    private void redirect(RoutingContext context) {
        var request = context.request();
        if (!onLocalhost(request) || !page(request)) {
            context.next();
            return;
        }
        var query = request.query() == null ? "" : "?" + request.query();
        context.response().setStatusCode(HttpResponseStatus.TEMPORARY_REDIRECT.code())
                .putHeader(HttpHeaders.LOCATION, origin + request.path() + query).end();
    }

    private static boolean onLocalhost(HttpServerRequest request) {
        return request.authority() != null && LOCALHOST.equalsIgnoreCase(request.authority().host());
    }

    private static boolean page(HttpServerRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.method().equals(HttpMethod.GET) && accept != null && accept.contains("text/html");
    }
}
