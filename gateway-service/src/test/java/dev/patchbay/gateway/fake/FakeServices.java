package dev.patchbay.gateway.fake;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;

/** token-service, and the providers: {@code spotify} works, {@code mute} accepts and never answers, {@code dead} is down. */
public class FakeServices implements QuarkusTestResourceLifecycleManager {

    private Vertx vertx;

    @Override
    public Map<String, String> start() {
        vertx = Vertx.vertx();
        var tokenService = serve(new FakeTokenService());
        var spotify = serve(new FakeUpstream());
        var mute = serve(request -> {
        });
        var dead = serve(request -> {
        });
        await(dead.close());
        return Map.ofEntries(Map.entry("patchbay.token-service.url", url(tokenService)),
                Map.entry("patchbay.token-service.client-secret", FakeTokenService.CLIENT_SECRET),
                Map.entry("patchbay.routes.spotify.url", url(spotify)), Map.entry("patchbay.routes.mute.url", url(mute)),
                Map.entry("patchbay.routes.dead.url", url(dead)),
                Map.entry("patchbay.public-origin", "http://127.0.0.1:8080"),
                Map.entry("patchbay.relay.response-timeout", "4s"), Map.entry("patchbay.overview.deadline", "0.5s"),
                Map.entry("patchbay.limit.requests-per-second", "100000"), Map.entry("patchbay.limit.burst", "100000"),
                Map.entry("patchbay.limit.max-body-size", "1M"),
                Map.entry("patchbay.limit.address.requests-per-second", "100000"),
                Map.entry("patchbay.limit.address.burst", "100000"),
                Map.entry("patchbay.signing-key.check-every", "8m"), Map.entry("quarkus.scheduler.enabled", "false"),
                Map.entry("patchbay.sign-in.address-free-attempts", "100000"));
    }

    @Override
    public void stop() {
        if (vertx != null) {
            await(vertx.close());
        }
    }

    private HttpServer serve(Handler<HttpServerRequest> handler) {
        return await(vertx.createHttpServer().requestHandler(handler).listen(0, "127.0.0.1"));
    }

    private static String url(HttpServer server) {
        return "http://127.0.0.1:" + server.actualPort();
    }

    private static <T> T await(io.vertx.core.Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
