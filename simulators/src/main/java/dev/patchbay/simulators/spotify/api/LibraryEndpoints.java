package dev.patchbay.simulators.spotify.api;

import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.Function;

import dev.patchbay.simulators.routes.ProviderRoutes;
import dev.patchbay.simulators.spotify.catalogue.Catalogue;
import dev.patchbay.simulators.spotify.catalogue.Entry;
import dev.patchbay.simulators.spotify.library.Libraries;
import dev.patchbay.simulators.spotify.library.Library;
import dev.patchbay.simulators.spotify.library.Shelf;
import io.vertx.core.json.JsonObject;

/** What a person saved. */
final class LibraryEndpoints {

    private static final String LIBRARY = "user-library-read";

    private final Catalogue catalogue;
    private final Libraries libraries;

    LibraryEndpoints(Catalogue catalogue, Libraries libraries) {
        this.catalogue = catalogue;
        this.libraries = libraries;
    }

    void mount(ProviderRoutes routes, ApiGate gate) {
        routes.get("/v1/me/shows", gate.json(Set.of(LIBRARY),
                call -> page(call, "show", Library::shows, PodcastJson.of(call, libraries)::show)));
        routes.get("/v1/me/episodes", gate.json(Set.of(LIBRARY, "user-read-playback-position"),
                call -> page(call, "episode", Library::episodes, PodcastJson.of(call, libraries)::episodeWithShow)));
        routes.get("/v1/me/tracks", gate.json(Set.of(LIBRARY),
                call -> page(call, "track", Library::tracks, MusicJson.of(call)::track)));
        routes.get("/v1/me/albums", gate.json(Set.of(LIBRARY), call -> page(call, "album", Library::albums,
                album -> MusicJson.of(call).album(album, catalogue))));
    }

    private <T extends Entry> JsonObject page(ApiCall call, String name, Function<Library, Shelf<T>> shelf,
            Function<T, JsonObject> render) {
        call.market();
        return Paging.of(call, "/me/" + name + "s").page(shelf.apply(libraries.of(call.person())).items(),
                call.libraryWindow(), saved -> new JsonObject()
                        .put("added_at", saved.addedAt().truncatedTo(ChronoUnit.SECONDS).toString())
                        .put(name, render.apply(saved.item())));
    }
}
