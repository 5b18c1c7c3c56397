package dev.patchbay.simulators.control;

import dev.patchbay.simulators.exchange.Answer;
import dev.patchbay.simulators.exchange.Endpoint;
import dev.patchbay.simulators.exchange.Exchange;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * The calls that steer the simulators. Refusals are problem details (RFC 9457); no fault and no counter touches these calls.
 */
public final class ControlRouter {

    private final Router router;

    public ControlRouter(Router router) {
        this.router = router;
    }

    public void on(HttpMethod method, String path, Endpoint endpoint) {
        router.route(method, path).handler(call -> new Exchange(call, path, guard(endpoint)).complete());
    }

    /** @throws IllegalArgumentException where the body is no JSON object */
    public static JsonObject body(RoutingContext call) {
        Buffer body = call.body().buffer();
        try {
            if (body != null) {
                return body.toJsonObject();
            }
        } catch (DecodeException e) {
            // the parser's message quotes the body; the refusal below is enough
        }
        throw new IllegalArgumentException("The body must be a JSON object");
    }

    public static Answer notFound(String detail) {
        return problem(404, "Not found", detail);
    }

    private static Endpoint guard(Endpoint endpoint) {
        return call -> {
            try {
                return endpoint.answer(call);
            } catch (IllegalArgumentException e) {
                return problem(400, "Invalid definition", e.getMessage());
            }
        };
    }

    private static Answer problem(int status, String title, String detail) {
        return Answer.of(status, "application/problem+json", new JsonObject().put("title", title)
                .put("status", status).put("detail", detail).encode());
    }
}
