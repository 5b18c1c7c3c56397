package dev.patchbay.gateway.session;

import java.time.Instant;
import java.util.UUID;

/** A session that has neither ended nor expired. */
public record OpenSession(UUID id, UUID account, Instant expiresAt) {
}
