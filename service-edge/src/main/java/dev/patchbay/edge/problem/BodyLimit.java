package dev.patchbay.edge.problem;

import java.io.InputStream;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Refuses a body over {@code quarkus.http.limits.max-body-size} before Quarkus does so without a word. */
@ApplicationScoped
class BodyLimit {

    private static final int BEFORE_QUARKUS = 10;
    private static final int AFTER_QUARKUS = 1;
    private static final long LEEWAY = 1024L * 1024;

    private final long limit;

    @Inject
    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") Optional<MemorySize> limit) {
        this.limit = limit.map(MemorySize::asLongValue).orElse(Long.MAX_VALUE - LEEWAY);
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseAnnounced, BEFORE_QUARKUS);
        filters.register(this::leaveChunkedToUs, AFTER_QUARKUS);
    }

    InputStream bound(InputStream body) {
        return new BoundedInput(body, limit);
    }

    static ProblemException tooLarge(long limit) {
        return new ProblemException(ErrorCode.PAYLOAD_TOO_LARGE, "Send at most " + limit + " bytes.");
    }

    private void refuseAnnounced(RoutingContext context) {
        var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > limit) {
            throw tooLarge(limit);
        }
        context.next();
    }

    private void leaveChunkedToUs(RoutingContext context) {
        if (context.get(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY) != null) {
            context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit + LEEWAY);
        }
        context.next();
    }
}
