package dev.patchbay.gateway.session;

import java.util.UUID;

/** Fired in this replica when a session was ended before its time. */
public record SessionEnded(UUID session) {
}
