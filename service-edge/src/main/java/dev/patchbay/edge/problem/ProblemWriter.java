package dev.patchbay.edge.problem;

import java.io.UncheckedIOException;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.patchbay.edge.http.KnownMethods;
import dev.patchbay.edge.problem.ProblemException.Failure;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/** Writes the one shape of error where no REST layer does it. */
@Singleton
public class ProblemWriter {

    private static final String CLOSE = "close";

    private final Problems problems;
    private final ObjectMapper json;

    @Inject
    ProblemWriter(Problems problems, ObjectMapper json) {
        this.problems = problems;
        this.json = json;
    }

    public void write(RoutingContext context, Failure failure) {
        var problem = problems.problem(failure, RequestedPath.of(context.request()));
        var response = context.response().setStatusCode(problem.status());
        response.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        if (problem.retryAfter() != null) {
            response.putHeader(HttpHeaders.RETRY_AFTER, problem.retryAfter().toString());
        }
        if (problem.status() == HttpResponseStatus.UNAUTHORIZED.code()) {
            // RFC 9110, 11.6.1: a 401 names a scheme
            response.putHeader(HttpHeaderNames.WWW_AUTHENTICATE, "Bearer");
        }
        if (failure.code() == ErrorCode.METHOD_NOT_ALLOWED) {
            // RFC 9110, 15.5.6
            response.putHeader(HttpHeaders.ALLOW, KnownMethods.LIST);
        }
        if (problem.status() == HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE.code()
                && context.request().version() != HttpVersion.HTTP_2) {
            // the rest of the body would otherwise have to be read and thrown away
            response.putHeader(HttpHeaders.CONNECTION, CLOSE);
            context.addEndHandler(end -> context.request().connection().close());
        }
        response.end(body(problem));
    }

    private Buffer body(Problem problem) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
