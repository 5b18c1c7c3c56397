package dev.patchbay.simulators.spotify.library;

import java.time.Instant;

import dev.patchbay.simulators.spotify.catalogue.Track;

/** A track that somebody heard to the end. */
public record Play(Instant playedAt, Track track) {
}
