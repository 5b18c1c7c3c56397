package dev.patchbay.simulators.spotify.library;

/** A playlist of a person's own, without its entries. */
public record Playlist(String id, String name, String description, boolean isPublic, String snapshotId, int total) {
}
