package dev.patchbay.gateway.browser;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.gateway.origin.PublicOrigin;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Tells browsers to do nothing with an answer but to show or read it; a page that needs more says so itself. */
@Singleton
class SecurityHeaders {

    private static final int BEFORE_THE_GUARD = 1_000;
    private static final String API = "/api";

    private final boolean secure;

    @Inject
    SecurityHeaders(PublicOrigin origin) {
        this.secure = origin.secure();
    }

    void register(@Observes Filters filters) {
        filters.register(this::set, BEFORE_THE_GUARD);
    }

    private void set(RoutingContext context) {
        var headers = context.response().headers();
        headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        if (secure) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
        var path = context.request().path();
        if (path != null && path.startsWith(API)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        context.next();
    }
}
