package dev.patchbay.kit.test.tokens;

import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;

/** Reads a request of the inner API, checks who asks, records it, and has {@link FakeConnections} answer. */
final class FakeApi {

    private static final String BACKGROUND = "/background/access-token";

    private final FakeState state;
    private final FakeIdentity identity = new FakeIdentity();
    private final FakeConnections connections;

    FakeApi(FakeState state) {
        this.state = state;
        this.connections = new FakeConnections(state);
    }

    void handle(HttpServerRequest request) {
        if (state.down) {
            request.connection().close();
            return;
        }
        request.body().onSuccess(body -> later(() -> answer(request, body.toString())));
    }

    private void later(Runnable answer) {
        if (state.delay.isZero()) {
            answer.run();
        } else {
            Vertx.currentContext().owner().setTimer(state.delay.toMillis(), passed -> answer.run());
        }
    }

    private void answer(HttpServerRequest request, String body) {
        try {
            var answer = request.path().equals("/oauth/token") ? identity.issue(request.getHeader("Authorization"))
                    : called(request, Json.read(body));
            send(request, created(request.path()) ? 201 : 200, Json.write(answer), "application/json");
        } catch (RefusedException e) {
            var problem = Json.problem(e.refusal(), Statuses.connectUrl(provider(request)).toString());
            send(request, e.refusal().status(), problem, "application/problem+json");
        }
    }

    private static boolean created(String path) {
        return path.endsWith("/authorizations") || path.endsWith("/keys");
    }

    private Object called(HttpServerRequest request, JsonNode body) {
        var service = identity.service(request.getHeader("Authorization"));
        var account = account(request, service, body);
        var operation = request.method() + " " + request.path().replaceFirst("/" + provider(request) + "(?=/|$)",
                "/{provider}");
        state.calls.add(new RecordedCall(operation, account, body, request.getHeader("X-Correlation-Id")));
        if (state.refusal != null) {
            throw new RefusedException(state.refusal);
        }
        return result(operation, provider(request), account, body);
    }

    /** Null where no account is concerned. */
    private UUID account(HttpServerRequest request, String service, JsonNode body) {
        if (request.path().endsWith(BACKGROUND)) {
            return UUID.fromString(body.path("account").asText());
        }
        return request.path().startsWith("/connections/")
                ? identity.account(request.getHeader("Patchbay-Assertion"), service)
                : null;
    }

    private Object result(String operation, String provider, UUID account, JsonNode body) {
        return switch (operation) {
            case "POST /connections/{provider}/authorizations" -> connections.authorize(account, body);
            case "POST /connections/{provider}/authorizations/callback" -> connections.callback(account, body);
            case "POST /connections/{provider}/activation" -> connections.activate(provider, account, body);
            case "POST /connections/{provider}/keys" -> connections.keep(provider, account, body);
            case "GET /connections/{provider}/status" -> connections.status(provider, account);
            case "POST /connections/{provider}/access-token", "POST /connections/{provider}" + BACKGROUND ->
                connections.accessToken(account, body);
            case "POST /connections/{provider}/refresh" -> connections.refresh(account);
            case "DELETE /connections/{provider}" -> connections.disconnect(provider, account);
            case "POST /apps/{provider}/access-token" -> connections.appToken();
            default -> throw new RefusedException(new Refusal(404, "not_found"));
        };
    }

    private static String provider(HttpServerRequest request) {
        var segments = request.path().split("/", -1);
        return segments.length > 2 ? segments[2] : "unknown";
    }

    private static void send(HttpServerRequest request, int status, String json, String mediaType) {
        var headers = Map.of("Content-Type", mediaType, "Cache-Control", "no-store");
        headers.forEach(request.response()::putHeader);
        request.response().setStatusCode(status).end(json);
    }
}
