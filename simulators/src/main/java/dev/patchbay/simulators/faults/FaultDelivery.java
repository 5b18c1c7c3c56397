package dev.patchbay.simulators.faults;

import java.util.Map;

import dev.patchbay.simulators.exchange.Answer;
import dev.patchbay.simulators.exchange.Exchange;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Breaks one call in the manner of a fault. */
final class FaultDelivery {

    private static final String PREMIUM_NEEDED = "Active premium subscription required for the owner of the app. "
            + "When the subscription status changes, it can take a few hours before requests are allowed again.";

    private FaultDelivery() {
    }

    static void deliver(FaultTarget target, Fault fault, Exchange exchange) {
        switch (fault) {
            case Fault.Latency latency -> later(latency, exchange);
            case Fault.RateLimit limit -> exchange.send(rateLimited(limit, target.errors()));
            case Fault.Status status -> exchange.send(target.errors().write(status.status()));
            case Fault.Timeout _ -> {
                // silence is the fault: the connection stays open until the caller gives up
            }
            case Fault.Cut _ -> cut(exchange);
            case Fault.TruncatedJson _ -> exchange.send(truncated(exchange.answer()));
            case Fault.WrongJson _ -> exchange.send(Answer.json(200, wrongShape()));
            case Fault.DeepJson deep -> exchange.send(Answer.of(200, "application/json", deep(deep.depth())));
            case Fault.HugeBody huge -> new SlowBody(exchange).flood(huge.bytes());
            case Fault.Html502 _ ->
                exchange.send(Answer.html(502, "<html><body><h1>502 Bad Gateway</h1></body></html>"));
            case Fault.Plain403 _ -> exchange.send(Answer.of(403, "text/plain; charset=utf-8", PREMIUM_NEEDED));
            case Fault.Redirect redirect -> exchange.send(Answer.redirect(302, redirect.location()));
            case Fault.SlowDrip drip -> new SlowBody(exchange).drip(exchange.answer(), drip.bytesPerSecond());
            case Fault.InvalidGrant _ -> exchange.send(oauthError("invalid_grant", "Refresh token revoked"));
            case Fault.InvalidClient _ -> exchange.send(oauthError("invalid_client", "Invalid client"));
        }
    }

    private static void later(Fault.Latency latency, Exchange exchange) {
        long millis = Math.max(1, latency.delay().toMillis());
        exchange.call().vertx().setTimer(millis, _ -> {
            if (!exchange.call().response().closed()) {
                exchange.complete();
            }
        });
    }

    private static Answer rateLimited(Fault.RateLimit limit, ErrorLetters errors) {
        Answer answer = switch (limit.body()) {
            case STANDARD -> errors.write(429);
            case QUOTA -> Answer.json(429, new JsonObject().put("error", new JsonObject().put("status", 429)
                    .put("message", "Too many requests").put("reason", "QUOTA_EXCEEDED")));
            case EMPTY -> new Answer(429, Map.of(), "");
        };
        return limit.retryAfterSeconds() == null ? answer
                : answer.with("Retry-After", limit.retryAfterSeconds().toString());
    }

    private static void cut(Exchange exchange) {
        Answer answer = exchange.answer();
        Buffer whole = Buffer.buffer(answer.body());
        if (whole.length() == 0) {
            // nobody would miss a part of nothing
            exchange.call().request().connection().close();
            return;
        }
        exchange.start(answer)
                .putHeader("Content-Length", Integer.toString(whole.length() + 1))
                .write(whole.slice(0, whole.length() / 2))
                .onComplete(_ -> exchange.call().request().connection().close());
    }

    private static Answer truncated(Answer answer) {
        return new Answer(answer.status(), answer.headers(), answer.body().substring(0, answer.body().length() / 2));
    }

    private static JsonObject wrongShape() {
        return new JsonObject().put("items", "none").put("tracks", 7).put("shows", new JsonArray().add(true))
                .put("id", new JsonObject()).put("access_token", new JsonArray()).put("expires_in", "soon");
    }

    private static String deep(int depth) {
        return "{\"items\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
    }

    private static Answer oauthError(String error, String description) {
        return Answer.json(400, new JsonObject().put("error", error).put("error_description", description));
    }
}
