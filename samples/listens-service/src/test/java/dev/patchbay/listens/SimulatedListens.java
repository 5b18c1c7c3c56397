package dev.patchbay.listens;

import java.util.Objects;
import java.util.stream.LongStream;

import dev.patchbay.simulators.exchange.Answer;
import dev.patchbay.simulators.exchange.Endpoint;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** The provider, with the listens 1 to 60 for whoever has the token. */
final class SimulatedListens implements Endpoint {

    static final String TOKEN = "good-token";
    private static final int NEWEST = 60;

    @Override
    public Answer answer(RoutingContext call) {
        return Objects.equals(call.request().getHeader("Authorization"), "Token " + TOKEN) ? Answer.json(200, body(call))
                : Answer.json(401, new JsonObject().put("code", 401).put("error", "Invalid token"));
    }

    private static JsonObject body(RoutingContext call) {
        return switch (call.request().path()) {
            case "/listens/1/validate-token" -> new JsonObject().put("valid", true).put("user_name", "ada");
            case "/listens/1/artist/search" -> new JsonObject().put("artists",
                    JsonArray.of(new JsonObject().put("artist_mbid", "a-1").put("name", call.request().getParam("q"))));
            default -> new JsonObject().put("payload", new JsonObject().put("listens", listens(call)));
        };
    }

    private static JsonArray listens(RoutingContext call) {
        long before = Long.parseLong(call.request().getParam("max_ts", "" + (NEWEST + 1)));
        long count = Long.parseLong(call.request().getParam("count"));
        return new JsonArray(LongStream.iterate(before - 1, at -> at > 0, at -> at - 1).limit(count)
                .mapToObj(SimulatedListens::listen).toList());
    }

    private static JsonObject listen(long at) {
        return new JsonObject().put("listened_at", at).put("track_metadata",
                new JsonObject().put("artist_name", "Ada").put("track_name", "" + at));
    }
}
