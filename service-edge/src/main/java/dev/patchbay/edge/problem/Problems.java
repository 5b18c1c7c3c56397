package dev.patchbay.edge.problem;

import java.net.URI;
import java.time.Duration;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.patchbay.edge.correlation.Correlation;
import dev.patchbay.edge.problem.ProblemException.Failure;

/** Turns a failure into the one shape of error, adding what only the service knows: its name and the correlation id. */
@Singleton
public class Problems {

    private final String serviceName;

    @Inject
    Problems(@ConfigProperty(name = "quarkus.application.name") String serviceName) {
        this.serviceName = serviceName;
    }

    /** @param path of the request, null where it is not known */
    public Problem problem(Failure failure, String path) {
        var code = failure.code();
        return new Problem(URI.create("urn:patchbay:problem:" + code.wireName()), code.title(), code.status(),
                failure.detail(), path, code.wireName(), failure.service() == null ? serviceName : failure.service(),
                failure.operation(), failure.upstreamStatus(), code.retryable(), wholeSeconds(failure.retryAfter()),
                code.action(), failure.actionUrl(), Correlation.current(), failure.violations());
    }

    public Response response(Failure failure, String path) {
        var problem = problem(failure, path);
        var response = Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        if (problem.retryAfter() != null) {
            response.header(HttpHeaders.RETRY_AFTER, problem.retryAfter());
        }
        if (problem.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            // RFC 9110, 11.6.1: a 401 names a scheme
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.build();
    }

    /** Rounded up: a client that waits for less is refused again. */
    private static Long wholeSeconds(Duration duration) {
        return duration == null ? null : Math.max(1, duration.plusNanos(999_999_999).toSeconds());
    }
}
