package dev.patchbay.simulators.exchange;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * One call on its way to an endpoint.
 *
 * @param path the path below the provider's base, for example {@code /v1/search}
 */
public record Exchange(RoutingContext call, String path, Endpoint endpoint) {

    /** The answer without any fault; the endpoint runs now, with its side effects. */
    public Answer answer() {
        return endpoint.answer(call);
    }

    /** Answers without any fault; a failure of the endpoint becomes a 500 even when a timer called this. */
    public void complete() {
        try {
            endpoint.complete(this);
        } catch (RuntimeException e) {
            call.fail(e);
        }
    }

    public void send(Answer answer) {
        start(answer).end(answer.body());
    }

    /** Status and headers only; the caller writes the body. */
    public HttpServerResponse start(Answer answer) {
        HttpServerResponse response = call.response().setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        return response;
    }

    /** The grant of a token request, or null where this is none. */
    public String grantType() {
        return call.request().getFormAttribute("grant_type");
    }
}
