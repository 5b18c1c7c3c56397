package dev.patchbay.simulators.spotify.api;

import java.util.List;
import java.util.Set;

import dev.patchbay.simulators.routes.ProviderRoutes;
import dev.patchbay.simulators.spotify.catalogue.Album;
import dev.patchbay.simulators.spotify.catalogue.Artist;
import dev.patchbay.simulators.spotify.catalogue.Catalogue;
import io.vertx.core.json.JsonObject;

/** Artists, albums and tracks by id. */
final class MusicEndpoints {

    private static final Set<String> GROUPS = Set.of("album", "single", "compilation", "appears_on");

    private final Catalogue catalogue;

    MusicEndpoints(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    void mount(ProviderRoutes routes, ApiGate gate) {
        routes.get("/v1/artists/:id", gate.json(Set.of(), call -> MusicJson.of(call).artist(artist(call))));
        routes.get("/v1/artists/:id/albums", gate.json(Set.of(), this::discography));
        routes.get("/v1/albums/:id", gate.json(Set.of(), this::album));
        routes.get("/v1/albums/:id/tracks", gate.json(Set.of(), this::albumTracks));
        routes.get("/v1/tracks/:id", gate.json(Set.of(), this::track));
    }

    private JsonObject discography(ApiCall call) {
        Artist artist = artist(call);
        call.market();
        Window window = call.window(call.mode().largestSearch(), call.mode().usualSearch());
        List<String> groups = call.list("include_groups");
        if (!GROUPS.containsAll(groups)) {
            throw ApiProblem.badRequest("Invalid album type");
        }
        List<Album> albums = catalogue.albumsOf(artist).stream()
                .filter(album -> groups.isEmpty() || groups.contains(MusicJson.wireName(album)))
                .toList();
        return Paging.of(call, "/artists/" + artist.id() + "/albums")
                .page(albums, window, MusicJson.of(call)::discographyAlbum);
    }

    private JsonObject album(ApiCall call) {
        call.market();
        return MusicJson.of(call).album(foundAlbum(call), catalogue);
    }

    private JsonObject albumTracks(ApiCall call) {
        Album album = foundAlbum(call);
        call.market();
        return Paging.of(call, "/albums/" + album.id() + "/tracks")
                .page(catalogue.tracksOf(album), call.libraryWindow(), MusicJson.of(call)::simpleTrack);
    }

    private JsonObject track(ApiCall call) {
        call.market();
        return MusicJson.of(call).track(catalogue.tracks().find(call.id()).orElseThrow(ApiProblem::notFound));
    }

    private Artist artist(ApiCall call) {
        return catalogue.artists().find(call.id()).orElseThrow(ApiProblem::notFound);
    }

    private Album foundAlbum(ApiCall call) {
        return catalogue.albums().find(call.id()).orElseThrow(ApiProblem::notFound);
    }
}
