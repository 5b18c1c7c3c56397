package dev.patchbay.simulators.spotify.library;

import java.time.Instant;

/** Something in a person's library. */
public record Saved<T>(Instant addedAt, T item) {
}
