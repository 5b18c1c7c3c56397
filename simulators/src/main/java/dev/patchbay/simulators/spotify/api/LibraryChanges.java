package dev.patchbay.simulators.spotify.api;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.patchbay.simulators.exchange.Answer;
import dev.patchbay.simulators.people.People;
import dev.patchbay.simulators.routes.ProviderRoutes;
import dev.patchbay.simulators.spotify.catalogue.Catalogue;
import dev.patchbay.simulators.spotify.library.Libraries;
import dev.patchbay.simulators.spotify.library.Library;
import dev.patchbay.simulators.spotify.library.Playlist;
import io.vertx.core.http.HttpMethod;

/** {@code PUT} and {@code DELETE /me/library}: all of up to 40 URIs, or none where one cannot be. */
final class LibraryChanges {

    private final Catalogue catalogue;
    private final Libraries libraries;
    private final Clock clock;

    LibraryChanges(Catalogue catalogue, Libraries libraries, Clock clock) {
        this.catalogue = catalogue;
        this.libraries = libraries;
        this.clock = clock;
    }

    void mount(ProviderRoutes routes, ApiGate gate) {
        routes.on(HttpMethod.PUT, "/v1/me/library", gate.guard(Set.of(), this::save));
        routes.on(HttpMethod.DELETE, "/v1/me/library", gate.guard(Set.of(), this::remove));
    }

    private Answer save(ApiCall call) {
        Library library = libraries.of(call.person());
        Instant now = clock.instant();
        List<Runnable> changes = LibraryUris.read(call, LibraryUris.MODIFY).stream()
                .map(uri -> saving(library, uri, now)
                        .orElseThrow(() -> ApiProblem.badRequest("Invalid uri: " + uri)))
                .toList();
        changes.forEach(Runnable::run);
        return Answer.empty(200);
    }

    /** Empty where nothing has this URI. */
    private Optional<Runnable> saving(Library library, SpotifyUri uri, Instant now) {
        String id = uri.id();
        return switch (uri.type()) {
            case "track" -> catalogue.tracks().find(id).map(track -> () -> library.tracks().add(track, now));
            case "album" -> catalogue.albums().find(id).map(album -> () -> library.albums().add(album, now));
            case "show" -> catalogue.shows().find(id).map(show -> () -> library.shows().add(show, now));
            case "episode" -> catalogue.episodes().find(id).map(episode -> () -> library.episodes().add(episode, now));
            case "playlist" -> libraries.playlist(id).map(playlist -> () -> follow(library, playlist));
            case "user" -> People.find(id).map(person -> () -> library.followed().add(person.id()));
            default -> Optional.empty();
        };
    }

    private static void follow(Library library, Playlist playlist) {
        if (!library.playlists().contains(playlist)) {
            library.playlists().addFirst(playlist);
        }
    }

    private Answer remove(ApiCall call) {
        Library library = libraries.of(call.person());
        LibraryUris.read(call, LibraryUris.MODIFY).forEach(uri -> remove(library, uri));
        return Answer.empty(200);
    }

    private static void remove(Library library, SpotifyUri uri) {
        switch (uri.type()) {
            case "track" -> library.tracks().remove(uri.id());
            case "album" -> library.albums().remove(uri.id());
            case "show" -> library.shows().remove(uri.id());
            case "episode" -> library.episodes().remove(uri.id());
            case "playlist" -> library.playlists().removeIf(playlist -> playlist.id().equals(uri.id()));
            default -> library.followed().remove(uri.id());
        }
    }
}
