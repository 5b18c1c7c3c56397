package dev.patchbay.gateway.relay;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

import org.jboss.logging.Logger;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.edge.problem.ProblemException.Failure;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * One request on its way through: chunks pass as they come and as fast as the slower side takes them. When either side
 * leaves, the other is let go.
 */
final class Relaying {

    private static final Logger LOG = Logger.getLogger(Relaying.class);
    // nginx's status for a client that did not wait
    private static final int CLIENT_GONE = 499;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final RoutingContext context;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Route route;
    private final long maxBodySize;
    private final RelayMetrics metrics;
    private final long started = System.nanoTime();
    private HttpClientRequest upstream;
    private boolean answering;
    private boolean over;

    Relaying(RoutingContext context, Route route, long maxBodySize, RelayMetrics metrics) {
        this.context = context;
        this.request = context.request();
        this.response = context.response();
        this.route = route;
        this.maxBodySize = maxBodySize;
        this.metrics = metrics;
    }

    /** @param headers what the service is told by the gateway itself */
    void start(UpstreamClient client, String uri, GatewayHeaders headers) {
        context.addEndHandler(end -> end(response.ended() ? response.getStatusCode() : CLIENT_GONE));
        client.open(route, request.method(), uri).onSuccess(opened -> send(opened, headers)).onFailure(this::fail);
    }

    private void send(HttpClientRequest opened, GatewayHeaders headers) {
        upstream = opened;
        if (over || response.closed()) {
            end(CLIENT_GONE);
            opened.reset();
            return;
        }
        PassedHeaders.copyRequest(request.headers(), opened.headers());
        headers.addTo(opened.headers());
        opened.exceptionHandler(this::fail);
        opened.response().onSuccess(this::answer).onFailure(this::fail);
        if (BoundedBody.announced(request)) {
            opened.setChunked(!request.headers().contains(HttpHeaders.CONTENT_LENGTH));
            new BoundedBody(request, maxBodySize).pipe().endOnFailure(false).to(opened).onFailure(this::fail);
        } else {
            opened.end();
        }
    }

    private void answer(HttpClientResponse answer) {
        if (over) {
            upstream.reset();
        } else if (answer.statusCode() == HttpResponseStatus.UNAUTHORIZED.code()) {
            // the client's own credentials were good: a 401 means Patchbay's session and nothing else
            fail(unavailable("The service does not accept the gateway's word. Try again soon."));
        } else {
            answering = true;
            response.setStatusCode(answer.statusCode());
            PassedHeaders.copyResponse(answer.headers(), response.headers());
            response.setChunked(mayHaveBody(answer) && !answer.headers().contains(HttpHeaders.CONTENT_LENGTH));
            answer.pipe().endOnFailure(false).to(response).onFailure(this::fail);
        }
    }

    private boolean mayHaveBody(HttpClientResponse answer) {
        return !request.method().equals(HttpMethod.HEAD) && answer.statusCode() != HttpResponseStatus.NO_CONTENT.code()
                && answer.statusCode() != HttpResponseStatus.NOT_MODIFIED.code();
    }

    private void fail(Throwable cause) {
        if (over) {
            return;
        }
        LOG.debugf("Relaying to %s failed: %s", route.audience(), cause.getClass().getSimpleName());
        if (response.closed()) {
            end(CLIENT_GONE);
        } else if (answering) {
            // a body that breaks off must not look complete
            end(response.getStatusCode());
            response.reset();
        } else {
            var problem = problem(cause);
            end(problem.code().status());
            context.fail(problem);
        }
    }

    /** Whatever ends it first ends it once: the last byte, a failure, or a client that left. */
    private void end(int status) {
        if (over) {
            return;
        }
        over = true;
        if (upstream != null) {
            // does nothing after a complete exchange
            upstream.reset();
        }
        metrics.record(route, request.method().name(), status, System.nanoTime() - started);
        LOG.debugf("%s to %s ended with %d", request.method(), route.audience(), status);
    }

    private ProblemException problem(Throwable cause) {
        if (cause instanceof ProblemException problem) {
            return problem;
        }
        return unavailable(cause instanceof TimeoutException ? "The service did not answer in time. Try again soon."
                : "The service cannot be reached. Try again soon.");
    }

    private ProblemException unavailable(String detail) {
        return new ProblemException(new Failure(ErrorCode.SERVICE_UNAVAILABLE, detail, route.audience(), "relay", null,
                RETRY_AFTER, null, null));
    }
}
