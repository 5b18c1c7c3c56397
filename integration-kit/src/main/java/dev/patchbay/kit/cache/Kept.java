package dev.patchbay.kit.cache;

import java.time.Instant;

/** An answer and when the provider gave it. */
public record Kept<T>(T value, Instant at) {
}
