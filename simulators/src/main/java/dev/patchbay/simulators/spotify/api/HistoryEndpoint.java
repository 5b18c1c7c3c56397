package dev.patchbay.simulators.spotify.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import dev.patchbay.simulators.routes.ProviderRoutes;
import dev.patchbay.simulators.spotify.library.Libraries;
import dev.patchbay.simulators.spotify.library.Play;
import io.vertx.core.json.JsonObject;

/**
 * {@code GET /me/player/recently-played}, paged by cursors that are Unix milliseconds. Tracks only, never episodes. As the
 * published description has it, {@code next} and {@code cursors} are absent where there is no more.
 */
final class HistoryEndpoint {

    private final Libraries libraries;

    HistoryEndpoint(Libraries libraries) {
        this.libraries = libraries;
    }

    void mount(ProviderRoutes routes, ApiGate gate) {
        routes.get("/v1/me/player/recently-played",
                gate.json(Set.of("user-read-recently-played"), this::recentlyPlayed));
    }

    private JsonObject recentlyPlayed(ApiCall call) {
        int limit = call.number("limit", 1, 50, 20);
        List<Play> matching = libraries.of(call.person()).plays().stream().filter(between(call)).toList();
        List<Play> shown = new Window(limit, 0).of(matching);
        String url = call.links().api("/me/player/recently-played");
        JsonObject answer = new JsonObject()
                .put("href", url + "?limit=" + limit)
                .put("limit", limit)
                .put("items", Links.array(shown, play -> play(call, play)));
        if (!shown.isEmpty()) {
            answer.put("cursors", new JsonObject()
                    .put("after", cursor(shown.getFirst())).put("before", cursor(shown.getLast())));
        }
        return matching.size() <= limit ? answer
                : answer.put("next", url + "?before=" + cursor(shown.getLast()) + "&limit=" + limit);
    }

    private static Predicate<Play> between(ApiCall call) {
        Optional<Instant> after = instant(call, "after");
        Optional<Instant> before = instant(call, "before");
        if (after.isPresent() && before.isPresent()) {
            throw ApiProblem.badRequest("Only one of after and before may be given");
        }
        return play -> after.map(play.playedAt()::isAfter).orElse(true)
                && before.map(play.playedAt()::isBefore).orElse(true);
    }

    private static Optional<Instant> instant(ApiCall call, String name) {
        try {
            return call.parameter(name).map(Long::parseLong).map(Instant::ofEpochMilli);
        } catch (NumberFormatException e) {
            throw ApiProblem.badRequest("Invalid " + name);
        }
    }

    private static JsonObject play(ApiCall call, Play play) {
        MusicJson music = MusicJson.of(call);
        JsonObject album = music.simpleAlbum(play.track().album());
        return new JsonObject()
                .put("track", music.track(play.track()))
                .put("played_at", play.playedAt().toString())
                .put("context", new JsonObject().put("type", "album").put("href", album.getString("href"))
                        .put("external_urls", album.getJsonObject("external_urls")).put("uri", album.getString("uri")));
    }

    private static String cursor(Play play) {
        return Long.toString(play.playedAt().toEpochMilli());
    }
}
