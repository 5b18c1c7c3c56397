package dev.patchbay.gateway.browser;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import io.quarkus.vertx.http.runtime.cors.CORSFilter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** Refuses pages of unknown origins, as the CORS filter of Quarkus behind it would without a word. */
@Singleton
class OriginCheck {

    private static final int BEFORE_THE_CORS_FILTER = 400;
    private static final String ANY = "*";
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private final boolean enabled;
    private final List<String> origins;
    private final List<Pattern> patterns;

    @Inject
    OriginCheck(@ConfigProperty(name = "quarkus.http.cors.enabled") boolean enabled,
            @ConfigProperty(name = "quarkus.http.cors.origins") Optional<List<String>> origins) {
        this.enabled = enabled;
        this.origins = origins.orElse(List.of());
        this.patterns = CORSFilter.parseAllowedOriginsRegex(origins);
    }

    void register(@Observes Filters filters) {
        if (enabled) {
            filters.register(this::check, BEFORE_THE_CORS_FILTER);
        }
    }

    private void check(RoutingContext context) {
        var origin = context.request().getHeader(HttpHeaders.ORIGIN);
        if (origin == null || listed(origin) || sameOrigin(context.request(), origin)) {
            context.next();
            return;
        }
        throw new ProblemException(ErrorCode.FORBIDDEN,
                "Pages of this origin may not use the API; ask the operator to allow it.");
    }

    private boolean listed(String origin) {
        return origins.contains(ANY) || origins.contains(origin) || CORSFilter.isOriginAllowedByRegex(patterns, origin);
    }

    /** RFC 6454, 5: scheme, host and port. */
    private static boolean sameOrigin(HttpServerRequest request, String origin) {
        try {
            var page = URI.create(origin);
            var here = request.authority();
            return here != null && request.scheme().equals(page.getScheme()) && here.host().equals(page.getHost())
                    && port(request.scheme(), here.port()) == port(request.scheme(), page.getPort());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static int port(String scheme, int port) {
        if (port > 0) {
            return port;
        }
        return "https".equals(scheme) ? HTTPS_PORT : HTTP_PORT;
    }
}
