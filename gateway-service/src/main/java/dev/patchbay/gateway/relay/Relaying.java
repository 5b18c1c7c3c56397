package dev.patchbay.gateway.relay;

import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeoutException;

import org.jboss.logging.Logger;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.edge.problem.ProblemException.Failure;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
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
    private final RelayRules rules;
    private final RelayMetrics metrics;
    private final OpenStreams streams;
    private final UUID session;
    private final Runnable cut = this::cut;
    private final long started = System.nanoTime();
    private Context loop;
    private HttpClientRequest upstream;
    private boolean answering;
    private boolean over;

    /** @param session which it was asked for in */
    Relaying(RoutingContext context, Route route, RelayRules rules, RelayMetrics metrics, OpenStreams streams, UUID session) {
        this.context = context;
        this.request = context.request();
        this.response = context.response();
        this.route = route;
        this.rules = rules;
        this.metrics = metrics;
        this.streams = streams;
        this.session = session;
    }

    /** @param headers what the service is told by the gateway itself */
    void start(UpstreamClient client, String uri, GatewayHeaders headers) {
        context.addEndHandler(end -> ended());
        client.open(route, request.method(), uri).onSuccess(opened -> send(opened, headers)).onFailure(this::fail);
    }

    private void send(HttpClientRequest opened, GatewayHeaders headers) {
        upstream = opened;
        if (over || response.closed()) {
            opened.reset();
            observe(CLIENT_GONE);
            return;
        }
        PassedHeaders.copyRequest(request.headers(), opened.headers(), rules.trustedTraces());
        headers.addTo(opened.headers());
        opened.exceptionHandler(this::fail);
        opened.response().onSuccess(this::answer).onFailure(this::fail);
        if (BoundedBody.announced(request)) {
            opened.setChunked(!request.headers().contains(HttpHeaders.CONTENT_LENGTH));
            new BoundedBody(request, rules.maxBodySize()).pipe().endOnFailure(false).to(opened).onFailure(this::breakOff);
        } else {
            opened.end();
        }
    }

    private void answer(HttpClientResponse answer) {
        if (over) {
            return;
        }
        if (answer.statusCode() == HttpResponseStatus.UNAUTHORIZED.code()) {
            // the client's own credentials were good: a 401 means Patchbay's session and nothing else
            fail(unavailable("The service does not accept the gateway's word. Try again soon."));
        } else {
            answering = true;
            response.setStatusCode(answer.statusCode());
            PassedHeaders.copyResponse(answer.headers(), response.headers());
            if (mayHaveBody(answer) && !answer.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
                response.setChunked(true);
                loop = Vertx.currentContext();
                streams.add(session, cut);
            }
            answer.pipe().endOnFailure(false).to(response).onFailure(this::fail);
        }
    }

    /** Its session has ended. */
    private void cut() {
        loop.runOnContext(ignored -> fail(new ClosedChannelException()));
    }

    private boolean mayHaveBody(HttpClientResponse answer) {
        return !request.method().equals(HttpMethod.HEAD) && answer.statusCode() != HttpResponseStatus.NO_CONTENT.code()
                && answer.statusCode() != HttpResponseStatus.NOT_MODIFIED.code();
    }

    /** An upload that ends early must not look complete, even if the service has answered without waiting for its end. */
    private void breakOff(Throwable cause) {
        fail(cause);
        upstream.reset();
    }

    private void fail(Throwable cause) {
        if (over) {
            return;
        }
        LOG.debugf("Relaying to %s failed: %s", route.audience(), cause.getClass().getSimpleName());
        if (response.closed()) {
            abandon(CLIENT_GONE);
        } else if (answering) {
            // a body that breaks off must not look complete
            abandon(response.getStatusCode());
            response.reset();
        } else {
            var problem = problem(cause);
            abandon(problem.code().status());
            context.fail(problem);
        }
    }

    private void ended() {
        if (response.ended()) {
            observe(response.getStatusCode());
        } else {
            abandon(CLIENT_GONE);
        }
    }

    /** Never after a complete exchange, whose connection may serve another request by now. */
    private void abandon(int status) {
        if (over) {
            return;
        }
        // first, since a reset reports itself as a failure
        observe(status);
        if (upstream != null) {
            upstream.reset();
        }
    }

    private void observe(int status) {
        if (over) {
            return;
        }
        over = true;
        streams.remove(session, cut);
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
