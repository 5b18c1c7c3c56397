package dev.patchbay.simulators.spotify.api;

import java.util.List;
import java.util.Set;

import dev.patchbay.simulators.exchange.Answer;
import dev.patchbay.simulators.routes.ProviderRoutes;
import dev.patchbay.simulators.spotify.library.Libraries;
import dev.patchbay.simulators.spotify.library.Playlist;
import dev.patchbay.simulators.spotify.library.PlaylistDetails;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;

/** Playlists without regard to their entries: list, create, read, describe. */
final class PlaylistEndpoints {

    private final Libraries libraries;
    private final PlaylistAccess access;

    PlaylistEndpoints(Libraries libraries) {
        this.libraries = libraries;
        this.access = new PlaylistAccess(libraries);
    }

    void mount(ProviderRoutes routes, ApiGate gate) {
        routes.get("/v1/me/playlists", gate.json(Set.of("playlist-read-private"), this::list));
        routes.on(HttpMethod.POST, "/v1/me/playlists", gate.guard(Set.of(), this::create));
        routes.get("/v1/playlists/:id", gate.json(Set.of(), this::read));
        routes.on(HttpMethod.PUT, "/v1/playlists/:id", gate.guard(Set.of(), this::describe));
    }

    private JsonObject list(ApiCall call) {
        boolean collaborative = call.hasScope("playlist-read-collaborative");
        List<Playlist> shown = libraries.of(call.person()).playlists().stream()
                .filter(playlist -> collaborative || !playlist.details().collaborative()).toList();
        return Paging.of(call, "/me/playlists").page(shown, call.libraryWindow(),
                PlaylistJson.of(call, libraries)::simplePlaylist);
    }

    private Answer create(ApiCall call) {
        JsonBody body = JsonBody.of(call);
        if (body.text("name").isEmpty()) {
            throw ApiProblem.badRequest("Missing required field: name");
        }
        PlaylistDetails details = details(body, new PlaylistDetails("", "", true, false));
        call.person();
        PlaylistAccess.requireModify(call, details);
        Playlist playlist = libraries.createPlaylist(call.person(), details);
        return Answer.json(201, PlaylistJson.of(call, libraries).playlist(playlist));
    }

    private JsonObject read(ApiCall call) {
        call.market();
        call.person();
        return PlaylistJson.of(call, libraries).playlist(access.found(call));
    }

    private Answer describe(ApiCall call) {
        Playlist playlist = access.owned(call);
        PlaylistDetails details = details(JsonBody.of(call), playlist.details());
        PlaylistAccess.requireModify(call, details);
        playlist.describe(details);
        return Answer.empty(200);
    }

    private static PlaylistDetails details(JsonBody body, PlaylistDetails before) {
        String name = body.text("name").orElse(before.name());
        if (name.isBlank()) {
            throw ApiProblem.badRequest("Invalid name");
        }
        try {
            return new PlaylistDetails(name, body.text("description").orElse(before.description()),
                    body.flag("public").orElse(before.isPublic()),
                    body.flag("collaborative").orElse(before.collaborative()));
        } catch (IllegalArgumentException e) {
            throw ApiProblem.badRequest(e.getMessage());
        }
    }
}
