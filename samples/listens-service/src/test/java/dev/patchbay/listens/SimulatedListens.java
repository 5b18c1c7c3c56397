package dev.patchbay.listens;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import dev.patchbay.kit.test.server.LocalServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.http.HttpServerRequest;

/** The provider, with the listens 1 to 60 for whoever has the token. */
public final class SimulatedListens implements QuarkusTestResourceLifecycleManager {

    static final String TOKEN = "good-token";
    private static final int NEWEST = 60;

    private final AtomicInteger calls = new AtomicInteger();
    private volatile boolean down;
    private LocalServer server;

    @Override
    public Map<String, String> start() {
        server = LocalServer.start(this::answer);
        var url = server.uri("");
        return Map.of("patchbay.listens.api-url", url.toString());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(SimulatedListens.class));
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
    }

    long calls() {
        return calls.get();
    }

    void goDown(boolean goesDown) {
        down = goesDown;
    }

    private void answer(HttpServerRequest request) {
        calls.incrementAndGet();
        if (down) {
            request.response().setStatusCode(503).end();
        } else if (!Objects.equals(request.getHeader("Authorization"), "Token " + TOKEN)) {
            request.response().setStatusCode(401).end("{\"code\":401,\"error\":\"Invalid token\"}");
        } else {
            request.response().putHeader("Content-Type", "application/json").end(body(request));
        }
    }

    private static String body(HttpServerRequest request) {
        return switch (request.path()) {
            case "/1/validate-token" -> "{\"valid\":true,\"user_name\":\"ada\"}";
            case "/1/artist/search" -> "{\"artists\":[{\"artist_mbid\":\"a-1\",\"name\":\"%s\"}]}"
                    .formatted(request.getParam("q"));
            default -> "{\"payload\":{\"listens\":[" + listens(Long.parseLong(request.getParam("max_ts", "" + (NEWEST + 1))),
                    Long.parseLong(request.getParam("count"))) + "]}}";
        };
    }

    private static String listens(long before, long count) {
        return LongStream.iterate(before - 1, at -> at > 0, at -> at - 1).limit(count)
                .mapToObj(at -> "{\"listened_at\":%d,\"track_metadata\":{\"artist_name\":\"Ada\",\"track_name\":\"%1$d\"}}"
                        .formatted(at))
                .collect(Collectors.joining(","));
    }
}
