package dev.patchbay.gateway.fake;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Seals by putting the context in front, so that a wrong context or a missing service token is noticed. */
class FakeTokenService implements Handler<HttpServerRequest> {

    static final String CLIENT_SECRET = "the gateway's own secret, long enough to be one";
    private static final String SERVICE_TOKEN = "the gateway's token";

    @Override
    public void handle(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            switch (request.path()) {
                case "/oauth/token" -> token(request, body.toString());
                case "/seal" -> seal(request, body.toJsonObject());
                case "/unseal" -> unseal(request, body.toJsonObject());
                case "/connections/spotify/restoration" -> restore(request, body.toJsonObject());
                case "/connections/mute/restoration" -> nothingToRestore(request);
                default -> request.response().setStatusCode(404).end();
            }
        });
    }

    private static void token(HttpServerRequest request, String form) {
        var basic = "Basic " + Base64.getEncoder()
                .encodeToString(("gateway-service:" + CLIENT_SECRET).getBytes(StandardCharsets.UTF_8));
        if (!basic.equals(request.getHeader("Authorization")) || !form.contains("grant_type=client_credentials")) {
            request.response().setStatusCode(401).end();
            return;
        }
        answer(request, new JsonObject().put("access_token", SERVICE_TOKEN).put("token_type", "Bearer").put("expires_in", 300));
    }

    private static void seal(HttpServerRequest request, JsonObject body) {
        answer(request, new JsonObject().put("sealed", body.getString("context") + "|" + body.getString("plaintext")));
    }

    private static void unseal(HttpServerRequest request, JsonObject body) {
        var prefix = body.getString("context") + "|";
        var sealed = body.getString("sealed");
        if (!sealed.startsWith(prefix)) {
            request.response().setStatusCode(400).end();
            return;
        }
        answer(request, new JsonObject().put("plaintext", sealed.substring(prefix.length())));
    }

    /** Tells as scopes whose connection it was and what the assertion said. */
    private static void restore(HttpServerRequest request, JsonObject body) {
        var payload = request.getHeader("Patchbay-Assertion").split("\\.", -1)[1];
        var claims = new JsonObject(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
        var told = new JsonArray().add(body.getString("account")).add(claims.getString("sub")).add(claims.getString("aud"))
                .addAll(claims.getJsonArray("groups"));
        answer(request, new JsonObject().put("provider", "spotify").put("connected", true)
                .put("reason", "expired_with_refresh").put("refreshed", false).put("scopes", told)
                .put("details", new JsonObject().put("retryable", false).put("action", "none")));
    }

    private static void nothingToRestore(HttpServerRequest request) {
        request.response().setStatusCode(404).putHeader("Content-Type", "application/problem+json")
                .end(new JsonObject().put("code", "not_found").put("status", 404).put("detail", "Nothing is set aside.")
                        .put("service", "token-service").encode());
    }

    private static void answer(HttpServerRequest request, JsonObject json) {
        var authorized = "/oauth/token".equals(request.path())
                || ("Bearer " + SERVICE_TOKEN).equals(request.getHeader("Authorization"));
        request.response().setStatusCode(authorized ? 200 : 401).putHeader("Content-Type", "application/json")
                .end(json.encode());
    }
}
