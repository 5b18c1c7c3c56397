package dev.patchbay.simulators.spotify.api;

import dev.patchbay.simulators.spotify.library.Libraries;
import dev.patchbay.simulators.spotify.library.Playlist;
import dev.patchbay.simulators.spotify.library.PlaylistDetails;

/** Finds the playlist of a call and checks what the caller may do with it. */
record PlaylistAccess(Libraries libraries) {

    Playlist found(ApiCall call) {
        return libraries.playlist(call.id()).orElseThrow(ApiProblem::notFound);
    }

    /** Since 2026 nobody reads the entries of a playlist that is neither the caller's own nor collaborative. */
    Playlist readable(ApiCall call) {
        Playlist playlist = found(call);
        requireOpen(call, playlist);
        return playlist;
    }

    Playlist writable(ApiCall call) {
        Playlist playlist = readable(call);
        requireModify(call, playlist.details());
        return playlist;
    }

    Playlist owned(ApiCall call) {
        Playlist playlist = writable(call);
        if (!playlist.owner().equals(call.person())) {
            throw ApiProblem.forbidden("Forbidden");
        }
        return playlist;
    }

    static void requireModify(ApiCall call, PlaylistDetails details) {
        if (details.isPublic() || details.collaborative()) {
            call.requireScope("playlist-modify-public");
        }
        if (!details.isPublic()) {
            call.requireScope("playlist-modify-private");
        }
    }

    private static void requireOpen(ApiCall call, Playlist playlist) {
        if (!playlist.isOpenTo(call.person())) {
            throw ApiProblem.forbidden("Forbidden");
        }
    }
}
