package dev.patchbay.spotify.call;

import java.time.Duration;

import io.smallrye.mutiny.Uni;

/** How a call waits without holding a thread; a test's clock waits without waiting. */
interface Pauses {

    Uni<Void> pause(Duration duration);
}
