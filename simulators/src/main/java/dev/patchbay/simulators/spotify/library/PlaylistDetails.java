package dev.patchbay.simulators.spotify.library;

/** What the owner of a playlist says about it. */
public record PlaylistDetails(String name, String description, boolean isPublic, boolean collaborative) {

    public PlaylistDetails {
        if (isPublic && collaborative) {
            throw new IllegalArgumentException("Collaborative playlists can only be private");
        }
    }
}
