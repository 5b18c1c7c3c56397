package dev.patchbay.outbox.relay;

import java.time.Duration;

/**
 * What an outbox held when it was last looked at.
 *
 * @param oldest for how long the oldest event had been waiting, zero if none was
 * @param refused how many events are set aside
 */
record Backlog(long waiting, Duration oldest, long refused) {

    static final Backlog NONE = new Backlog(0, Duration.ZERO, 0);
}
