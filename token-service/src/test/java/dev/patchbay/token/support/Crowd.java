package dev.patchbay.token.support;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/** A token endpoint that serves everybody as the name of their refresh token says, after the time that a provider takes. */
public final class Crowd implements AutoCloseable {

    public static final String PROVIDER = "crowd";
    public static final String HEALTHY = "healthy";
    public static final String REVOKED = "revoked";
    public static final String HANGING = "hanging";

    private static final int LATENCY_MILLIS = 50;
    private static final String PARAMETER = "refresh_token=";

    private final Vertx vertx = Vertx.vertx();
    private final Map<String, Integer> attempts = new ConcurrentHashMap<>();

    String start() {
        var server = vertx.createHttpServer().requestHandler(this::handle).listen(0, "127.0.0.1").toCompletionStage()
                .toCompletableFuture().join();
        return "http://127.0.0.1:" + server.actualPort() + "/token";
    }

    private void handle(HttpServerRequest request) {
        if (HttpMethod.GET.equals(request.method())) {
            request.response().end(new JsonObject(Map.copyOf(attempts)).encode());
            return;
        }
        request.body().onSuccess(body -> vertx.setTimer(LATENCY_MILLIS,
                timer -> answer(refreshToken(body.toString()), request.response())));
    }

    private void answer(String refreshToken, HttpServerResponse response) {
        attempts.merge(refreshToken, 1, Integer::sum);
        response.putHeader("Content-Type", "application/json");
        if (refreshToken.startsWith(HEALTHY)) {
            response.end("{\"access_token\":\"new\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
        } else if (refreshToken.startsWith(REVOKED)) {
            response.setStatusCode(400).end("{\"error\":\"invalid_grant\"}");
        }
    }

    private static String refreshToken(String form) {
        var value = form.substring(form.indexOf(PARAMETER) + PARAMETER.length()).split("&", 2)[0];
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
